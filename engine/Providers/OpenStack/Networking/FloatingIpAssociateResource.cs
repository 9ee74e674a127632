using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>That a floating IP leads to a port. Its id is the floating IP's.</summary>
internal sealed class FloatingIpAssociateResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string FloatingIp = "floatingIp";
    private const string PortId = "portId";
    private const string FixedIp = "fixedIp";

    private static readonly ResourceSchema Properties = new(
        new(FixedIp) { Computed = true, Field = "fixed_ip_address" },
        new(FloatingIp) { Required = true, Replaces = true, Field = "floating_ip_address" },
        new(PortId) { Required = true });

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var address = operation.Required(FloatingIp);
        var found = await NetworkOf(operation)
            .ListAsync($"floatingips?floating_ip_address={Uri.EscapeDataString(address)}", "floatingips", operation.Cancellation).ConfigureAwait(false);
        if (found is not [var one, ..])
            throw new ProviderException($"The project has no floating IP {address}.");
        var id = (string)one["id"]!;
        if ((string?)one["port_id"] is { Length: > 0 } other && other != operation.Text(PortId))
            throw new ProviderException($"The floating IP {address} leads to another port already, {other}: disassociate it there first.");
        await LeadAsync(operation, id, operation.Required(PortId), operation.Text(FixedIp)).ConfigureAwait(false);
        return id;
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await NetworkOf(operation).FindAsync($"floatingips/{id}", operation.Cancellation).ConfigureAwait(false))?["floatingip"] is JsonObject address
        && (string?)address["port_id"] is { Length: > 0 }
            ? address
            : null;

    /// <inheritdoc />
    protected override Task ChangeAsync(Operation operation, string id, IReadOnlyList<Property> changed) =>
        LeadAsync(operation, id, operation.Required(PortId), operation.Text(FixedIp));

    /// <summary>One that leads elsewhere by now is left alone.</summary>
    protected override async Task RemoveAsync(Operation operation, string id)
    {
        if (await FetchAsync(operation, id).ConfigureAwait(false) is { } address && (string?)address["port_id"] == operation.Text(PortId))
            await LeadAsync(operation, id, null, null).ConfigureAwait(false);
    }

    private static async Task LeadAsync(Operation operation, string id, string? port, string? fixedIp)
    {
        var body = new JsonObject { ["port_id"] = port };
        if (fixedIp is not null)
            body["fixed_ip_address"] = fixedIp;
        await NetworkOf(operation).PutAsync($"floatingips/{id}", new JsonObject { ["floatingip"] = body }, operation.Cancellation).ConfigureAwait(false);
    }

    private static ServiceClient NetworkOf(Operation operation) => operation.Service(ServiceKind.Network);
}
