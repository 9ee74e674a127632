using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>A resource monitor that has a test's mocks make the resources.</summary>
internal sealed class MockMonitor(IMocks mocks, string stack, string project) : IMonitor
{
    private readonly ConcurrentDictionary<string, (string Id, Struct State)> _registered = new();
    private ImmutableArray<Resource> _resources = [];

    /// <summary>The resources that were registered or read, in that order.</summary>
    public ImmutableArray<Resource> Resources => _resources;

    /// <summary>All features but one: a mock sees values, not their marks.</summary>
    public Task<bool> SupportsFeatureAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok != "pulumi:pulumi:getResource")
            return new() { Return = await ToStructAsync(await mocks.CallAsync(CallOf(request.Tok, request.Args, request.Provider))) };

        var urn = request.Args.Fields["urn"].StringValue;
        if (!_registered.TryGetValue(urn, out var resource))
            throw new InvalidOperationException($"Resource '{urn}' is not known to the mocks.");
        return new()
        {
            Return = new()
            {
                Fields =
                {
                    ["urn"] = Value.ForString(urn),
                    ["id"] = Value.ForString(resource.Id),
                    ["state"] = Value.ForStruct(resource.State),
                },
            },
        };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request) =>
        new() { Return = await ToStructAsync(await mocks.CallAsync(CallOf(request.Tok, request.Args, request.Provider))) };

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (_, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToDictionary(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        });
        var properties = await ToStructAsync(state);
        return new() { Urn = Register(resource, request.Parent, request.Id, properties), Properties = properties };
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        if (request.Type == Stack.TypeName)
            return new() { Urn = Register(resource, request.Parent, "", new()), Object = new() };

        var (id, state) = await mocks.NewResourceAsync(new()
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = ToDictionary(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        });
        id ??= request.ImportId;
        var properties = await ToStructAsync(state);
        return new() { Urn = Register(resource, request.Parent, id, properties), Id = id, Object = properties };
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) => mocks.RegisterResourceOutputs(new(
        request.Urn,
        Deserializer.Deserialize(request.Outputs)
            .ToImmutableDictionary(output => output.Key, output => new Output<object?>(Task.FromResult(output.Value)))));

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private string Register(Resource resource, string parentUrn, string id, Struct state)
    {
        var urn = Urn.Build(stack, project, parentUrn, resource.TypeToken, resource.LogicalName);
        _registered[urn] = (id, state);
        ImmutableInterlocked.Update(ref _resources, resources => resources.Add(resource));
        return urn;
    }

    private static MockCallArgs CallOf(string token, Struct? args, string provider) =>
        new() { Token = token, Args = ToDictionary(args), Provider = provider };

    private static ImmutableDictionary<string, object> ToDictionary(Struct? properties) =>
        Deserializer.Deserialize(properties ?? new())
            .Where(property => property.Value is { IsKnown: true, Value: not null })
            .ToImmutableDictionary(property => property.Key, property => property.Value.Value!);

    private static async Task<Struct> ToStructAsync(object? state) =>
        (await new Serializer(keepResources: true).SerializeAsync(state, "mock"))?.StructValue ?? new();
}
