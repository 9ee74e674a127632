using System.Collections.Immutable;
using GitOrigin.Ops.OpenStack;
using OpenStackClient;

namespace GitOrigin.Ops.Guard;

/// <summary>What must hold before a stack's cloud is changed.</summary>
internal static class StackGuard
{
    /// <summary>The entries of <c>clouds.yaml</c>, and regions, by which the cloud will be reached.</summary>
    /// <param name="site">The settings.</param>
    /// <param name="state">The stack's state.</param>
    /// <param name="deletes">Whether all is deleted: that goes by what the state has, whatever the settings say by now.</param>
    public static ImmutableArray<(string Entry, string? Region)> Entries(SiteSettings site, StackState state, bool deletes)
    {
        var provider = deletes ? state.Find(CloudTypes.Provider) : null;
        var recorded = provider?.Input("cloud");
        return recorded is null || recorded == site.Cloud
            ? [(site.Cloud, site.Region)]
            : [(site.Cloud, site.Region), (recorded, provider!.Input("region"))];
    }

    /// <summary>Refuses another project, and a state that would change what others manage.</summary>
    /// <exception cref="OpsException">Nothing may be changed; says why.</exception>
    public static async Task CheckAsync(SiteSettings site, StackState state, string entry, Cloud cloud, CancellationToken cancellation)
    {
        await ProjectGuard.CheckAsync(site, entry, cloud, cancellation);
        (await ManagedNetworks.FindAsync(site, cloud, cancellation)).RefuseIn(state);
    }
}
