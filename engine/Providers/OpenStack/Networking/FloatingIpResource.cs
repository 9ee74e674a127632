using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>An address of an external network that leads to a port.</summary>
internal sealed class FloatingIpResource(Cloud cloud) : NeutronResource(cloud, "floatingip", Properties)
{
    private const string Pool = "pool";

    private static readonly ResourceSchema Properties = new(
        new("address") { Computed = true, Replaces = true, Field = "floating_ip_address" },
        new("description"),
        new("dnsDomain") { Computed = true, Replaces = true },
        new("dnsName") { Computed = true, Replaces = true },
        new("fixedIp") { Computed = true, Field = "fixed_ip_address" },
        new(Pool) { Required = true, Replaces = true, ReadByType = true },
        new("portId") { Computed = true },
        new("subnetId") { Computed = true, Replaces = true },
        new("subnetIds", PropertyShape.Texts) { Unsupported = true },
        Tags,
        AllTags,
        TenantId,
        ValueSpecs);

    /// <inheritdoc />
    protected override async Task<JsonObject> CreationAsync(Operation operation)
    {
        var body = await base.CreationAsync(operation).ConfigureAwait(false);
        body["floating_network_id"] = await NetworkNames.IdOfAsync(Network(operation), operation.Required(Pool), external: true, operation.Cancellation).ConfigureAwait(false);
        return body;
    }

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource) =>
        // Of a resource that is imported nothing but the network's id is known.
        base.Outputs(operation, resource).With(Pool, operation.Text(Pool) ?? (string)resource["floating_network_id"]!);
}
