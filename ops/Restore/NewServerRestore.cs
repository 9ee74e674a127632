using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Restore;

/// <summary>Fills a new server, before anybody can push to it.</summary>
/// <param name="server">The server.</param>
/// <param name="bundles">Where the bundles are.</param>
public sealed class NewServerRestore(IOriginServer server, IBundleSource bundles)
{
    /// <summary>Fills each of these repositories that the server lacks or has empty.</summary>
    /// <param name="state">What the backup has.</param>
    /// <param name="names">The repositories.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<NewServerAnswer> RunAsync(EffectiveState state, IEnumerable<string> names, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(state);
        var there = await server.ListAsync(cancellation);
        var plan = RestorePlan.Newest(state, names.Where(name => Restorer.IsEmpty(name, there)));
        var restored = await new Restorer(bundles, server).RestoreAsync(plan, replace: false, cancellation);
        return new NewServerAnswer(
            state.Newest.Generation,
            [.. restored.Where(repository => repository.Outcome == RestoreOutcome.Restored).Select(repository => repository.Name)],
            [.. restored.SelectMany(repository => repository.Missing.Select(push => $"{repository.Name} {push}"))]);
    }
}
