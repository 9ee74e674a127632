using EmbeddedEngine.Providers.OpenStack.Schema;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A network.</summary>
internal sealed class NetworkResource(Cloud cloud) : NeutronResource(cloud, "network", Properties)
{
    private static readonly ResourceSchema Properties = new(
        new("adminStateUp", PropertyShape.Flag) { Computed = true },
        new("availabilityZoneHints", PropertyShape.TextSet) { Computed = true, Replaces = true },
        new("description"),
        new("dnsDomain") { Computed = true },
        new("external", PropertyShape.Flag) { Computed = true, Field = "router:external" },
        new("mtu", PropertyShape.Number) { Computed = true },
        new("name"),
        new("portSecurityEnabled", PropertyShape.Flag) { Computed = true },
        new("qosPolicyId") { Computed = true },
        new("segments", PropertyShape.ObjectSet) { Unsupported = true },
        new("shared", PropertyShape.Flag) { Computed = true },
        new("transparentVlan", PropertyShape.Flag) { Computed = true, Replaces = true, Field = "vlan_transparent" },
        Tags,
        AllTags,
        TenantId,
        ValueSpecs);
}
