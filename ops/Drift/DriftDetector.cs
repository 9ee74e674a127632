using System.Collections.Immutable;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Drift;

/// <summary>Looks at the server, and puts right what it found.</summary>
/// <param name="server">The server.</param>
/// <param name="expected">What should be.</param>
public sealed class DriftDetector(IServerTools server, AdministrationOutputs expected)
{
    /// <summary>Everything that is not as it should be. Changes nothing.</summary>
    public async Task<ImmutableArray<DriftItem>> LookAsync(CancellationToken cancellation)
    {
        await using var input = await DriftScripts.LookInputAsync(expected);
        return [.. DriftFinder.Find(expected, CheckAnswers.Parse(await server.RunScriptAsync(DriftScripts.Look, input, cancellation)))];
    }

    /// <summary>Puts these right, and touches nothing else. A repository that should not be there stays: it may be somebody's work.</summary>
    /// <exception cref="OpsException">Something cannot be put right; what came before it has been.</exception>
    public async Task RepairAsync(IReadOnlyCollection<DriftItem> drift, CancellationToken cancellation)
    {
        await using var input = await DriftScripts.RepairInputAsync(expected, drift);
        await server.RunScriptAsync(DriftScripts.Repair, input, cancellation);
    }
}
