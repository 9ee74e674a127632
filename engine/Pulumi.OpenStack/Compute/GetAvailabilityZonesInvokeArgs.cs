namespace Pulumi.OpenStack.Compute;

/// <summary>Arguments of <see cref="GetAvailabilityZones"/>, which may come from resources.</summary>
public sealed class GetAvailabilityZonesInvokeArgs : InvokeArgs
{
    /// <summary>The region.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>available or unavailable.</summary>
    [Input("state")]
    public Input<string>? State { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetAvailabilityZonesInvokeArgs Empty => new();
}
