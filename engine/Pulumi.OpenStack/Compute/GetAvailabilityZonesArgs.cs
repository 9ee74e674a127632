namespace Pulumi.OpenStack.Compute;

/// <summary>Arguments of <see cref="GetAvailabilityZones"/>, of plain values.</summary>
public sealed class GetAvailabilityZonesArgs : InvokeArgs
{
    /// <summary>The region.</summary>
    [Input("region")]
    public string? Region { get; set; }

    /// <summary>available or unavailable.</summary>
    [Input("state")]
    public string? State { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetAvailabilityZonesArgs Empty => new();
}
