using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Finds one network.</summary>
internal sealed class GetNetwork(Cloud cloud) : Function(
    cloud,
    [
        .. Filters,
        new("matchingSubnetCidr"),
        new("tags", PropertyShape.TextSet),
    ])
{
    private static readonly Property[] Filters =
    [
        new("description"),
        new("external", PropertyShape.Flag) { Field = "router:external" },
        new("mtu", PropertyShape.Number),
        new("name"),
        new("networkId") { Field = "id" },
        new("status"),
        new("tenantId"),
        new("transparentVlan", PropertyShape.Flag) { Field = "vlan_transparent" },
    ];

    private static readonly Property[] Facts =
    [
        .. Filters,
        new("availabilityZoneHints", PropertyShape.Texts),
        new("allTags", PropertyShape.TextSet) { Field = "tags" },
        new("dnsDomain"),
        new("id"),
    ];

    /// <inheritdoc />
    protected override async Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation)
    {
        var service = Cloud.Service(ServiceKind.Network, Text(given, "region"));
        var query = Query.WithTags(given, Filters);
        var found = await service.ListAsync($"networks?{string.Join('&', query)}", "networks", cancellation).ConfigureAwait(false);
        if (Text(given, "matchingSubnetCidr") is { } cidr)
        {
            var subnets = await service.ListAsync($"subnets?cidr={Uri.EscapeDataString(cidr)}", "subnets", cancellation).ConfigureAwait(false);
            var there = subnets.Select(subnet => (string?)subnet["network_id"]).ToHashSet();
            found = [.. found.Where(network => there.Contains((string?)network["id"]))];
        }

        var one = Query.One(found, "network", Told(given));
        return Query.Facts(one, Facts)
            .With("adminStateUp", Text(one["admin_state_up"]))
            .With("shared", Text(one["shared"]))
            .With("tags", Query.TagsOf(given));
    }

    // The official package has these two as texts.
    private static string Text(System.Text.Json.Nodes.JsonNode? flag) => (bool?)flag == true ? "true" : "false";
}
