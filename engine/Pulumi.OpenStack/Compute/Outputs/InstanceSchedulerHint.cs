using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>Hints on where a server is to run.</summary>
[OutputType]
public sealed class InstanceSchedulerHint
{
    /// <summary>Further hints.</summary>
    public readonly ImmutableDictionary<string, string>? AdditionalProperties;

    /// <summary>A network near which to run.</summary>
    public readonly string? BuildNearHostIp;

    /// <summary>Cells not to run in.</summary>
    public readonly ImmutableArray<string> DifferentCells;

    /// <summary>Servers on whose hosts not to run.</summary>
    public readonly ImmutableArray<string> DifferentHosts;

    /// <summary>The id of a server group.</summary>
    public readonly string? Group;

    /// <summary>A query that a host must satisfy.</summary>
    public readonly ImmutableArray<string> Queries;

    /// <summary>Servers on whose host to run.</summary>
    public readonly ImmutableArray<string> SameHosts;

    /// <summary>The cell to run in.</summary>
    public readonly string? TargetCell;

    [OutputConstructor]
    private InstanceSchedulerHint(
        ImmutableDictionary<string, string>? additionalProperties,
        string? buildNearHostIp,
        ImmutableArray<string> differentCells,
        ImmutableArray<string> differentHosts,
        string? group,
        ImmutableArray<string> queries,
        ImmutableArray<string> sameHosts,
        string? targetCell)
    {
        AdditionalProperties = additionalProperties;
        BuildNearHostIp = buildNearHostIp;
        DifferentCells = differentCells;
        DifferentHosts = differentHosts;
        Group = group;
        Queries = queries;
        SameHosts = sameHosts;
        TargetCell = targetCell;
    }
}
