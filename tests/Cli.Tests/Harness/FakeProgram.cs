using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Protocol;
using EmbeddedEngine.Stacks.Projects;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace EmbeddedEngine.Cli.Tests.Harness;

/// <summary>A program in this process: registers the stack, resources of package <c>fake</c> and outputs over gRPC, as a real one does.</summary>
internal sealed class FakeProgram : IProgram, IProgramSource
{
    /// <summary>The resources: a name, and the inputs.</summary>
    public Dictionary<string, Dictionary<string, Value>> Resources { get; } = [];

    /// <summary>The stack's outputs.</summary>
    public Dictionary<string, Value> Outputs { get; } = [];

    /// <summary>What it was told when it last ran.</summary>
    public ProgramContext? Context { get; private set; }

    public static Value Text(string text) => Value.ForString(text);

    public static Value Secret(string text) => Value.ForStruct(new Struct
    {
        Fields = { [Signatures.Key] = Value.ForString(Signatures.Secret), ["value"] = Value.ForString(text) },
    });

    public IProgram Create(Project project, string? assembly, IEventSink events) => this;

    public async Task<ProgramResult> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        Context = context;
        using var channel = GrpcChannel.ForAddress($"http://{context.MonitorAddress}");
        var monitor = new ResourceMonitor.ResourceMonitorClient(channel);
        try
        {
            var stack = await monitor.RegisterResourceAsync(
                new RegisterResourceRequest { Type = "pulumi:pulumi:Stack", Name = $"{context.Stack.Project}-{context.Stack.Stack}", Object = new Struct() },
                cancellationToken: cancellation);
            foreach (var (name, inputs) in Resources)
            {
                await monitor.RegisterResourceAsync(
                    new RegisterResourceRequest
                    {
                        Type = "fake:index:Thing", Name = name, Parent = stack.Urn, Custom = true, Object = Fields(inputs), AcceptSecrets = true, SupportsResultReporting = true,
                    },
                    cancellationToken: cancellation);
            }

            await monitor.RegisterResourceOutputsAsync(
                new RegisterResourceOutputsRequest { Urn = stack.Urn, Outputs = Fields(Outputs) }, cancellationToken: cancellation);
            await monitor.SignalAndWaitForShutdownAsync(new Empty(), cancellationToken: cancellation);
            return ProgramResult.Succeeded;
        }
        catch (RpcException)
        {
            cancellation.ThrowIfCancellationRequested();
            return ProgramResult.FailedAndReported;
        }
    }

    private static Struct Fields(Dictionary<string, Value> values)
    {
        var result = new Struct();
        result.Fields.Add(values);
        return result;
    }
}
