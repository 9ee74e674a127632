using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>The result of <see cref="GetAvailabilityZones"/>.</summary>
[OutputType]
public sealed class GetAvailabilityZonesResult
{
    /// <summary>The id of the list.</summary>
    public readonly string Id;

    /// <summary>Their names.</summary>
    public readonly ImmutableArray<string> Names;

    /// <summary>The region.</summary>
    public readonly string Region;

    /// <summary>available or unavailable.</summary>
    public readonly string? State;

    [OutputConstructor]
    private GetAvailabilityZonesResult(
        string id,
        ImmutableArray<string> names,
        string region,
        string? state)
    {
        Id = id;
        Names = names;
        Region = region;
        State = state;
    }
}
