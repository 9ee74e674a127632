using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's resource monitor, over gRPC.</summary>
internal sealed class GrpcMonitor : IMonitor, IDisposable
{
    private readonly GrpcConnection _connection;
    private readonly ResourceMonitor.ResourceMonitorClient _client;

    public GrpcMonitor(string address)
    {
        _connection = new(address);
        _client = new(_connection.Invoker);
    }

    public async Task<bool> SupportsFeatureAsync(string feature) => (await _client.SupportsFeatureAsync(new() { Id = feature })).HasSupport;

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => await _client.InvokeAsync(request);

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) => await _client.CallAsync(request);

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        await _client.ReadResourceAsync(request);

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        await _client.RegisterResourceAsync(request);

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        await _client.RegisterResourceOutputsAsync(request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException exception) when (exception.StatusCode == StatusCode.Unimplemented)
        {
            // An older engine takes the end of the process for the signal.
        }
    }

    public void Dispose() => _connection.Dispose();
}
