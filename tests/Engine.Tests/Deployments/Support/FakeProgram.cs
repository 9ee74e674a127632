using EmbeddedEngine.Deployments;
using Grpc.Core;
using Grpc.Net.Client;

namespace EmbeddedEngine.Tests.Deployments.Support;

/// <summary>A program in this process: registers its stack, does what it is made of, says that it is done.</summary>
public sealed class FakeProgram(Func<ProgramClient, Task> body) : IProgram
{
    public ProgramResult Otherwise { get; init; } = ProgramResult.Succeeded;

    public bool Signals { get; init; } = true;

    public ProgramContext? Context { get; private set; }

    public async Task<ProgramResult> RunAsync(ProgramContext context, CancellationToken cancellation)
    {
        Context = context;
        using var channel = GrpcChannel.ForAddress($"http://{context.MonitorAddress}");
        var client = new ProgramClient(channel);
        try
        {
            await client.StackAsync();
            await body(client);
            if (Signals && Otherwise == ProgramResult.Succeeded)
                await client.Monitor.SignalAndWaitForShutdownAsync(new(), cancellationToken: cancellation);
            return Otherwise;
        }
        catch (RpcException e)
        {
            // As the SDK does: the failure goes to the log, and the exit code says so.
            await client.Engine.LogAsync(
                new Pulumirpc.LogRequest { Severity = Pulumirpc.LogSeverity.Error, Message = $"noise: {e.Status.Detail}" },
                cancellationToken: CancellationToken.None);
            return ProgramResult.FailedAndReported;
        }
    }
}
