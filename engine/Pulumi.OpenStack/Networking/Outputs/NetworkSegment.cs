namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A segment of a provider network.</summary>
[OutputType]
public sealed class NetworkSegment
{
    /// <summary>The kind of network.</summary>
    public readonly string? NetworkType;

    /// <summary>The physical network.</summary>
    public readonly string? PhysicalNetwork;

    /// <summary>The id of the segment.</summary>
    public readonly int? SegmentationId;

    [OutputConstructor]
    private NetworkSegment(
        string? networkType,
        string? physicalNetwork,
        int? segmentationId)
    {
        NetworkType = networkType;
        PhysicalNetwork = physicalNetwork;
        SegmentationId = segmentationId;
    }
}
