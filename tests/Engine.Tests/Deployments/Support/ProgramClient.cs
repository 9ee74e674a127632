using EmbeddedEngine.Rpc;
using EmbeddedEngine.Values;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using Pulumirpc;

namespace EmbeddedEngine.Tests.Deployments.Support;

/// <summary>A program's side of the connection, as an SDK would use it.</summary>
public sealed class ProgramClient(GrpcChannel channel)
{
    public ResourceMonitor.ResourceMonitorClient Monitor { get; } = new(channel);

    public Engine.EngineClient Engine { get; } = new(channel);

    public string Stack { get; private set; } = "";

    public async Task StackAsync() =>
        Stack = (await Monitor.RegisterResourceAsync(new RegisterResourceRequest
        {
            Type = Resources.Urn.StackType,
            Name = "demo-dev",
            Object = new Struct(),
        })).Urn;

    /// <summary>Registers a resource of the test package, or of another type if its name has colons.</summary>
    public async Task<RegisterResourceResponse> RegisterAsync(
        string name, PropertyMap? inputs = null, Action<RegisterResourceRequest>? configure = null, string type = "test:index:Thing", bool custom = true)
    {
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = name,
            Custom = custom,
            Parent = Stack,
            Object = PropertyMarshaller.ToStruct(inputs ?? [], MarshalOptions.Full),
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
        };
        foreach (var key in request.Object.Fields.Keys)
            request.PropertyDependencies[key] = new PropertyDependencies();
        configure?.Invoke(request);
        return await Monitor.RegisterResourceAsync(request);
    }

    public async Task<RegisterResourceResponse> ComponentAsync(string name, Action<RegisterResourceRequest>? configure = null) =>
        await RegisterAsync(name, null, configure, "test:index:Group", custom: false);

    public async Task OutputsAsync(string urn, PropertyMap outputs) =>
        await Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
        {
            Urn = urn,
            Outputs = PropertyMarshaller.ToStruct(outputs, MarshalOptions.Full),
        });

    /// <summary>Says that a property of a request depends on other resources.</summary>
    public static Action<RegisterResourceRequest> DependsOn(string property, params string[] urns) => request =>
    {
        request.Dependencies.AddRange(urns);
        request.PropertyDependencies[property] = new PropertyDependencies { Urns = { urns } };
    };
}
