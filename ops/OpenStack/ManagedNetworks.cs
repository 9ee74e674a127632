using System.Collections.Frozen;
using OpenStackClient;
using OpenStackClient.Identity;

namespace GitOrigin.Ops.OpenStack;

/// <summary>The networks that are never changed: those that the settings list as managed by others, and every external one.</summary>
internal sealed class ManagedNetworks
{
    private readonly FrozenDictionary<string, string> names;

    private ManagedNetworks(FrozenDictionary<string, string> names) => this.names = names;

    /// <summary>Looks them up.</summary>
    /// <exception cref="OpenStackException">The cloud does not answer.</exception>
    public static async Task<ManagedNetworks> FindAsync(SiteSettings site, Cloud cloud, CancellationToken cancellation)
    {
        var network = cloud.Service(ServiceKind.Network, null);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var query in site.Managed.Select(name => $"name={Uri.EscapeDataString(name)}").Prepend("router:external=true"))
        {
            foreach (var one in await network.ListAsync($"networks?{query}", "networks", cancellation))
            {
                found[(string)one["id"]!] = (string?)one["name"] ?? "";
            }
        }

        return new(found.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Whether a network is one of them.</summary>
    public bool Has(string? id) => id is not null && names.ContainsKey(id);

    /// <summary>Refuses a state that has one of them, or a subnet of one, as the stack's own: a change or a deletion would meet it.</summary>
    /// <exception cref="OpsException">It has.</exception>
    public void RefuseIn(StackState state)
    {
        foreach (var resource in state.Resources)
        {
            var network = resource.Type switch
            {
                CloudTypes.Network => resource.Id,
                CloudTypes.Subnet => resource.Output("networkId") ?? resource.Input("networkId"),
                _ => null,
            };
            if (Has(network))
            {
                throw new OpsException(
                    $"git-origin:site.managed: the state has '{resource.Name}', and that is of network '{names[network!]}', which is managed by others, so nothing is "
                    + $"changed: take it out of the state (scripts/pulumi state delete '{resource.Urn}'), or the network out of the list if it is the stack's own");
            }
        }
    }
}
