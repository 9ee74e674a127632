using System.Collections.Immutable;

namespace Pulumi.OpenStack.BlockStorage.Outputs;

/// <summary>Hints on where a volume is to be.</summary>
[OutputType]
public sealed class VolumeSchedulerHint
{
    /// <summary>Further hints.</summary>
    public readonly ImmutableDictionary<string, string>? AdditionalProperties;

    /// <summary>Volumes on whose hosts not to be.</summary>
    public readonly ImmutableArray<string> DifferentHosts;

    /// <summary>The server on whose host to be.</summary>
    public readonly string? LocalToInstance;

    /// <summary>A query that a host must satisfy.</summary>
    public readonly string? Query;

    /// <summary>Volumes on whose host to be.</summary>
    public readonly ImmutableArray<string> SameHosts;

    [OutputConstructor]
    private VolumeSchedulerHint(
        ImmutableDictionary<string, string>? additionalProperties,
        ImmutableArray<string> differentHosts,
        string? localToInstance,
        string? query,
        ImmutableArray<string> sameHosts)
    {
        AdditionalProperties = additionalProperties;
        DifferentHosts = differentHosts;
        LocalToInstance = localToInstance;
        Query = query;
        SameHosts = sameHosts;
    }
}
