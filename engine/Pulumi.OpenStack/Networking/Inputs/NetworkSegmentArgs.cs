namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A segment of a provider network.</summary>
public sealed class NetworkSegmentArgs : ResourceArgs
{
    /// <summary>The kind of network.</summary>
    [Input("networkType")]
    public Input<string>? NetworkType { get; set; }

    /// <summary>The physical network.</summary>
    [Input("physicalNetwork")]
    public Input<string>? PhysicalNetwork { get; set; }

    /// <summary>The id of the segment.</summary>
    [Input("segmentationId")]
    public Input<int>? SegmentationId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new NetworkSegmentArgs Empty => new();
}
