using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi;

/// <summary>
/// Brings resources to the engine and their outputs back. Each registration runs on its own and waits only for its inputs and its parent.
/// </summary>
internal sealed class ResourceRegistrar(Deployment deployment)
{
    private const string GetResourceToken = "pulumi:pulumi:getResource";

    /// <summary>
    /// Starts the registration of a new resource: registers it, or reads it if it has an id, or fetches its state if it has a URN.
    /// Its outputs are set at once, and get their values later.
    /// </summary>
    public void Start(Resource resource, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var outputs = ResourceOutputs.Prepare(resource);
        deployment.Tasks.Track(RunAsync());

        async Task RunAsync()
        {
            try
            {
                UnsupportedOptions.Refuse(resource, options, package);
                outputs.Resolve(await SendAsync(resource, args, options), deployment);
            }
            catch (Exception exception)
            {
                outputs.Fail(exception);
                throw;
            }
        }
    }

    /// <summary>Starts sending the outputs of a component.</summary>
    public void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        deployment.Tasks.Track(RunAsync());

        async Task RunAsync()
        {
            var values = await outputs.DataTask;
            var properties = await SerializedProperties.CreateAsync(
                $"outputs of {resource.LogicalName}",
                values.IsKnown ? values.Value : ImmutableDictionary<string, object?>.Empty,
                await deployment.Features.ResourceReferencesAsync());
            if (values.IsSecret)
                foreach (var (name, value) in properties.Content.Fields.ToList())
                    properties.Content.Fields[name] = WireValues.Secret(value);
            await deployment.Monitor.RegisterResourceOutputsAsync(new()
            {
                Urn = (await resource.Urn.DataTask).Value,
                Outputs = properties.Content,
            });
        }
    }

    private async Task<ResourceReply> SendAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        if (options.Urn is { Length: > 0 } urn)
            return await GetAsync(urn);

        if (options.Id is not null && resource.IsCustom)
        {
            var id = await options.Id.ToOutput().DataTask;
            if (!id.IsKnown || !string.IsNullOrEmpty(id.Value))
                return await ReadAsync(resource, args, options, id);
        }
        return await RegisterAsync(resource, args, options);
    }

    private async Task<ResourceReply> GetAsync(string urn)
    {
        var response = await deployment.Monitor.InvokeAsync(new()
        {
            Tok = GetResourceToken,
            Args = new() { Fields = { ["urn"] = Value.ForString(urn) } },
            AcceptResources = await deployment.Features.ResourceReferencesAsync(),
        });
        InvokeFailures.ThrowIfAny(GetResourceToken, response.Failures);
        var fields = response.Return.Fields;
        return new(
            fields.TryGetValue("urn", out var known) ? known.StringValue : urn,
            fields.TryGetValue("id", out var id) ? id.StringValue : "",
            fields.TryGetValue("state", out var state) ? state.StructValue : new(),
            ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty,
            IsComplete: true);
    }

    private async Task<ResourceReply> ReadAsync(Resource resource, ResourceArgs args, ResourceOptions options, OutputData<string> id)
    {
        var prepared = await PreparedResource.CreateAsync(deployment, resource, args, options, id.Resources);
        var request = prepared.ToReadRequest(id.IsKnown ? id.Value : WireValues.Unknown);
        var response = await deployment.Monitor.ReadResourceAsync(resource, request);
        return new(
            response.Urn,
            id.IsKnown ? id.Value : "",
            response.Properties ?? new(),
            ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty,
            IsComplete: true);
    }

    private async Task<ResourceReply> RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var prepared = await PreparedResource.CreateAsync(deployment, resource, args, options, []);
        var response = await deployment.Monitor.RegisterResourceAsync(resource, await prepared.ToRegisterRequestAsync());
        return new(
            response.Urn,
            response.Id,
            response.Object ?? new(),
            response.PropertyDependencies.ToImmutableDictionary(
                property => property.Key,
                property => property.Value.Urns.Select(urn => (Resource)new DependencyResource(urn)).ToImmutableHashSet()),
            IsComplete: response.Result == Result.Success && !response.Unknown);
    }
}
