using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Finds one floating IP address.</summary>
internal sealed class GetFloatingIp(Cloud cloud) : Function(
    cloud,
    [
        .. Filters,
        new("tags", PropertyShape.TextSet),
    ])
{
    private static readonly Property[] Filters =
    [
        new("address") { Field = "floating_ip_address" },
        new("description"),
        new("fixedIp") { Field = "fixed_ip_address" },
        new("pool") { Field = "floating_network_id" },
        new("portId"),
        new("status"),
        new("tenantId"),
    ];

    private static readonly Property[] Facts =
    [
        .. Filters,
        new("allTags", PropertyShape.TextSet) { Field = "tags" },
        new("dnsDomain"),
        new("dnsName"),
        new("id"),
    ];

    /// <inheritdoc />
    protected override async Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation)
    {
        var service = Cloud.Service(ServiceKind.Network, Text(given, "region"));
        var query = Query.WithTags(given, Filters);
        var found = await service.ListAsync($"floatingips?{string.Join('&', query)}", "floatingips", cancellation).ConfigureAwait(false);
        var one = Query.One(found, "floating IP address", Told(given));
        return Query.Facts(one, Facts).With("tags", Query.TagsOf(given));
    }
}
