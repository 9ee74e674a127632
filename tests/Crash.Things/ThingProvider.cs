using System.Diagnostics;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;
using Enum = System.Enum;

namespace EmbeddedEngine.Crash.Things;

/// <summary>
/// Makes things: each a file of its own in the world, named by an id that is never given twice, as clouds do. What it is asked is
/// logged before it is done.
/// </summary>
/// <param name="world">The folder of files and logs.</param>
/// <param name="run">The name of this run, for the log.</param>
internal sealed class ThingProvider(string world, string run) : ResourceProvider.ResourceProviderBase
{
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private readonly Lock gate = new();

    public override Task<CheckResponse> Check(CheckRequest request, ServerCallContext context) =>
        Task.FromResult(new CheckResponse { Inputs = request.News });

    public override Task<DiffResponse> Diff(DiffRequest request, ServerCallContext context)
    {
        var answer = new DiffResponse { Changes = DiffResponse.Types.DiffChanges.DiffNone };
        foreach (var name in (string[])["text", "place", "upstream"])
        {
            if (request.OldInputs.Fields[name].Equals(request.News.Fields[name]))
                continue;
            answer.Changes = DiffResponse.Types.DiffChanges.DiffSome;
            answer.Diffs.Add(name);
            if (name == "place" || (name == "upstream" && request.News.Fields["pinned"].BoolValue))
                answer.Replaces.Add(name);
        }

        return Task.FromResult(answer);
    }

    public override async Task<CreateResponse> Create(CreateRequest request, ServerCallContext context)
    {
        var fault = Enum.Parse<Fault>(request.Properties.Fields["fault"].StringValue);
        await MisbehaveAsync(fault, context.CancellationToken);
        await TakeTimeAsync();
        var id = $"{request.Name}.{Guid.NewGuid():n}";
        Log("create", request.Name, id);
        var content = Content(request.Properties);
        await using (var file = new StreamWriter(new FileStream(FileOf(id), FileMode.CreateNew)))
            await file.WriteAsync(content);
        await TakeTimeAsync();
        if (fault == Fault.Die)
            Process.GetCurrentProcess().Kill();
        var outputs = Outputs(request.Properties, content);
        if (fault == Fault.Unreadable)
            outputs.Fields["digest"] = Value.ForStruct(new Struct { Fields = { [Protocol.Signatures.Key] = Value.ForString("no such mark") } });
        if (fault == Fault.Unknown)
            outputs.Fields["digest"] = Value.ForString(Protocol.UnknownSentinels.Any);
        return new CreateResponse { Id = fault == Fault.NoId ? "" : id, Properties = outputs };
    }

    public override async Task<ReadResponse> Read(ReadRequest request, ServerCallContext context)
    {
        await TakeTimeAsync();
        return File.Exists(FileOf(request.Id))
            ? new ReadResponse { Id = request.Id, Inputs = request.Inputs, Properties = request.Properties }
            : new ReadResponse();
    }

    public override async Task<UpdateResponse> Update(UpdateRequest request, ServerCallContext context)
    {
        await TakeTimeAsync();
        Log("update", request.Name, request.Id);
        var content = Content(request.News);
        await File.WriteAllTextAsync(FileOf(request.Id), content);
        await TakeTimeAsync();
        return new UpdateResponse { Properties = Outputs(request.News, content) };
    }

    public override async Task<Empty> Delete(DeleteRequest request, ServerCallContext context)
    {
        await TakeTimeAsync();
        Log("delete", request.Name, request.Id);
        File.Delete(FileOf(request.Id));
        await TakeTimeAsync();
        return new Empty();
    }

    private static string Content(Struct inputs) => ThingFile.Content(
        inputs.Fields["text"].StringValue,
        inputs.Fields["place"].StringValue,
        inputs.Fields["upstream"].ListValue.Values.Select(value => value.StringValue));

    private static Struct Outputs(Struct inputs, string content)
    {
        var outputs = inputs.Clone();
        outputs.Fields["digest"] = Value.ForString(ThingFile.Digest(content));
        return outputs;
    }

    private static Task TakeTimeAsync() => Task.Delay(Random.Shared.Next(6));

    private async Task MisbehaveAsync(Fault fault, CancellationToken cancellation)
    {
        if (fault == Fault.Refuse)
            throw new RpcException(new Status(StatusCode.Unknown, "the shelf is full"));
        if (fault == Fault.Hang)
            await Task.Delay(Forever, cancellation);
        while (fault == Fault.Wait && !File.Exists(Path.Combine(world, "go")))
            await Task.Delay(10, cancellation);
    }

    private string FileOf(string id) => Path.Combine(world, "things", id);

    private void Log(string what, string name, string id)
    {
        lock (gate)
            File.AppendAllText(Path.Combine(world, "log", $"{run}.things"), $"{what} {name} {id}\n");
    }
}
