using System.Collections.Immutable;
using EmbeddedEngine.Providers.OpenStack.BlockStorage;
using EmbeddedEngine.Providers.OpenStack.Compute;
using EmbeddedEngine.Providers.OpenStack.Functions;
using EmbeddedEngine.Providers.OpenStack.Networking;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Values;
using OpenStackClient.Settings;

namespace EmbeddedEngine.Providers.OpenStack;

/// <summary>Keeps resources of an OpenStack cloud over its REST interfaces.</summary>
/// <param name="clouds">Where clouds are looked up by name.</param>
/// <param name="environment">The environment's variables.</param>
/// <param name="handler">Makes what speaks HTTP with a cloud.</param>
/// <param name="time">The clock.</param>
internal sealed class OpenStackProvider(
    CloudsFile clouds, Func<string, string?> environment, Func<CloudSettings, HttpMessageHandler> handler, TimeProvider time) : IProvider
{
    private static readonly ImmutableArray<string> ConfigurationNames =
    [
        "allowReauth", "applicationCredentialId", "applicationCredentialName", "applicationCredentialSecret", "authUrl", "cacertFile", "cert",
        "cloud", "defaultDomain", "delayedAuth", "disableNoCacheHeader", "domainId", "domainName", "enableLogging", "endpointOverrides",
        "endpointType", "insecure", "key", "maxRetries", "password", "projectDomainId", "projectDomainName", "region", "swauth", "systemScope",
        "tenantId", "tenantName", "token", "userDomainId", "userDomainName", "userId", "userName",
    ];

    private Cloud? cloud;
    private ImmutableSortedDictionary<string, ResourceHandler> handlers = ImmutableSortedDictionary<string, ResourceHandler>.Empty;
    private ImmutableSortedDictionary<string, Function> functions = ImmutableSortedDictionary<string, Function>.Empty;

    /// <inheritdoc />
    public bool SupportsPreview => true;

    /// <inheritdoc />
    public Task<CheckResult> CheckConfigAsync(PropertyMap inputs, CancellationToken cancellation) => Task.FromResult(new CheckResult(
        inputs,
        [.. inputs.Keys.Except(ConfigurationNames).Select(name => new CheckFailure(name, "the provider has no such setting"))]));

    /// <summary>Another way to the cloud replaces nothing: what is there is read by the new one.</summary>
    public Task<DiffResult> DiffConfigAsync(PropertyMap oldInputs, PropertyMap newInputs, CancellationToken cancellation) =>
        Task.FromResult(oldInputs.WithoutSecrets().Equals(newInputs.WithoutSecrets()) ? DiffResult.None : new DiffResult(DiffChanges.Some));

    /// <inheritdoc />
    public Task ConfigureAsync(PropertyMap inputs, CancellationToken cancellation)
    {
        try
        {
            var settings = CloudSettingsReader.Read(ConfigurationTexts.Of(inputs.WithoutSecrets()), clouds, environment);
            cloud = new Cloud(settings, handler(settings), time);
        }
        catch (OpenStackException e)
        {
            throw new ProviderException(e.Message, e);
        }

        handlers = Handlers(cloud).ToImmutableSortedDictionary(StringComparer.Ordinal);
        functions = Functions(cloud).ToImmutableSortedDictionary(StringComparer.Ordinal);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) => Task.FromResult(HandlerOf(request).Check(request));

    /// <inheritdoc />
    public Task<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) => Task.FromResult(HandlerOf(request).Diff(request));

    /// <inheritdoc />
    public Task<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        ToldAsync(() => HandlerOf(request).CreateAsync(request, cancellation));

    /// <inheritdoc />
    public Task<ReadResult?> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        ToldAsync(() => HandlerOf(request).ReadAsync(request, cancellation));

    /// <inheritdoc />
    public Task<PropertyMap> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        ToldAsync(() => HandlerOf(request).UpdateAsync(request, cancellation));

    /// <inheritdoc />
    public Task DeleteAsync(DeleteRequest request, CancellationToken cancellation) => ToldAsync(async () =>
    {
        await HandlerOf(request).DeleteAsync(request, cancellation).ConfigureAwait(false);
        return request.Id;
    });

    /// <inheritdoc />
    public Task<InvokeResult> InvokeAsync(InvokeRequest request, CancellationToken cancellation) => functions.TryGetValue(request.Token, out var function)
        ? ToldAsync(() => function.InvokeAsync(request.Arguments.WithoutSecrets(), cancellation))
        : throw new ProviderException($"The embedded OpenStack provider has no function '{request.Token}'; it has {string.Join(", ", functions.Keys)}.");

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        cloud?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What the cloud said reaches the user as the provider's own words.</summary>
    private static async Task<T> ToldAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (OpenStackException e)
        {
            throw new ProviderException(e.Message, e);
        }
    }

    private ResourceHandler HandlerOf(ResourceRequest request) => handlers.TryGetValue(request.Type, out var found)
        ? found
        : throw new ProviderException($"The embedded OpenStack provider has no resource type '{request.Type}'; it has {string.Join(", ", handlers.Keys)}.");

    private static Dictionary<string, ResourceHandler> Handlers(Cloud cloud) => new(StringComparer.Ordinal)
    {
        ["openstack:blockstorage/volume:Volume"] = new VolumeResource(cloud),
        ["openstack:compute/instance:Instance"] = new InstanceResource(cloud),
        ["openstack:compute/keypair:Keypair"] = new KeypairResource(cloud),
        ["openstack:compute/serverGroup:ServerGroup"] = new ServerGroupResource(cloud),
        ["openstack:compute/volumeAttach:VolumeAttach"] = new VolumeAttachResource(cloud),
        ["openstack:networking/floatingIp:FloatingIp"] = new FloatingIpResource(cloud),
        ["openstack:networking/floatingIpAssociate:FloatingIpAssociate"] = new FloatingIpAssociateResource(cloud),
        ["openstack:networking/network:Network"] = new NetworkResource(cloud),
        ["openstack:networking/port:Port"] = new PortResource(cloud),
        ["openstack:networking/router:Router"] = new RouterResource(cloud),
        ["openstack:networking/routerInterface:RouterInterface"] = new RouterInterfaceResource(cloud),
        ["openstack:networking/secGroup:SecGroup"] = new SecGroupResource(cloud),
        ["openstack:networking/secGroupRule:SecGroupRule"] = new SecGroupRuleResource(cloud),
        ["openstack:networking/subnet:Subnet"] = new SubnetResource(cloud),
    };

    private static Dictionary<string, Function> Functions(Cloud cloud) => new(StringComparer.Ordinal)
    {
        ["openstack:compute/getAvailabilityZones:getAvailabilityZones"] = new GetAvailabilityZones(cloud),
        ["openstack:compute/getFlavor:getFlavor"] = new GetFlavor(cloud),
        ["openstack:identity/getAuthScope:getAuthScope"] = new GetAuthScope(cloud),
        ["openstack:images/getImage:getImage"] = new GetImage(cloud),
        ["openstack:networking/getFloatingIp:getFloatingIp"] = new GetFloatingIp(cloud),
        ["openstack:networking/getNetwork:getNetwork"] = new GetNetwork(cloud),
    };
}
