using System.Security.Cryptography;
using EmbeddedEngine.Providers.Command.Execution;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Resources;

/// <summary>
/// The life of a command resource, local or remote: <c>create</c> runs when it is made; <c>update</c>, or else <c>create</c>
/// again, when an input changes; <c>delete</c>, if there is one, when it goes.
/// </summary>
internal sealed class CommandHandler(ICommandTarget target, TimeProvider time) : IResourceHandler
{
    private const int IdDigits = 8;

    private static readonly string[] Streams = ["stdout", "stderr"];

    /// <inheritdoc />
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        var reader = new InputReader(request.NewInputs);
        reader.AllowOnly([.. CommandInputs.Names, .. target.Names]);
        CommandInputs.Read(reader);
        var inputs = target.Check(request.NewInputs, reader);
        inputs = reader.Has("addPreviousOutputInEnv") ? inputs : inputs.With("addPreviousOutputInEnv", true);
        return Task.FromResult(new CheckResult(inputs, reader.Failures));
    }

    /// <inheritdoc />
    public async Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        var property = request.Inputs.Get("create").Unwrap() is PropertyValue.Null ? null : "create";
        if (request.Preview)
        {
            return new CreateResult("", Preview(request.Inputs, property, PropertyMap.Empty));
        }

        var outputs = await RunAsync(request, request.Inputs, property, PropertyMap.Empty, request.Timeout, cancellation).ConfigureAwait(false);
        var id = request.Name + RandomNumberGenerator.GetHexString(IdDigits, lowercase: true);
        return new CreateResult(id, outputs);
    }

    /// <inheritdoc />
    public async Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        var property = Array.Find(["update", "create"], name => request.NewInputs.Get(name).Unwrap() is not PropertyValue.Null);
        return request.Preview
            ? Preview(request.NewInputs, property, request.OldOutputs)
            : await RunAsync(request, request.NewInputs, property, request.OldOutputs, request.Timeout, cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        if (request.Inputs.Get("delete").Unwrap() is PropertyValue.Null)
        {
            return;
        }

        try
        {
            await RunAsync(request, request.Inputs, "delete", request.Outputs, request.Timeout, cancellation).ConfigureAwait(false);
        }
        catch (ProviderException e) when (e is UnreachableException && target.DeleteAdvice.Length > 0)
        {
            throw new ProviderException($"{e.Message}\n{target.DeleteAdvice}", e);
        }
    }

    private async Task<PropertyMap> RunAsync(
        ResourceRequest request, PropertyMap inputs, string? property, PropertyMap previous, TimeSpan? timeout, CancellationToken cancellation)
    {
        if (property is null)
        {
            return WithOutputs(inputs, Unchanged(previous));
        }

        var what = $"{property} of command '{request.Name}'";
        var run = new CommandRun(target, inputs, what, request.Log);
        var outputs = await TimeLimit
            .RunAsync(limited => run.ExecuteAsync(property, previous, limited), what, timeout, time, request.Log, cancellation)
            .ConfigureAwait(false);
        return WithOutputs(inputs, outputs);
    }

    private PropertyMap Preview(PropertyMap inputs, string? property, PropertyMap previous)
    {
        if (property is null)
        {
            return WithOutputs(inputs, Unchanged(previous));
        }

        var names = target.Collected(inputs).Concat(Streams);
        return WithOutputs(inputs, names.Select(name => KeyValuePair.Create(name, PropertyValue.Unknown)));
    }

    private static IEnumerable<KeyValuePair<string, PropertyValue>> Unchanged(PropertyMap previous) =>
        Streams.Select(name => KeyValuePair.Create(name, previous.ContainsKey(name) ? previous[name] : ""));

    private static PropertyMap WithOutputs(PropertyMap inputs, IEnumerable<KeyValuePair<string, PropertyValue>> outputs) =>
        PropertyMap.From(inputs.Concat(outputs));
}
