using Pulumirpc;

namespace Pulumi;

/// <summary>The engine of a deployment, over gRPC.</summary>
internal sealed class GrpcEngine(string address) : IEngine, IDisposable
{
    private readonly GrpcConnection _connection = new(address);

    public async Task LogAsync(LogRequest request) => await new Engine.EngineClient(_connection.Invoker).LogAsync(request);

    public void Dispose() => _connection.Dispose();
}
