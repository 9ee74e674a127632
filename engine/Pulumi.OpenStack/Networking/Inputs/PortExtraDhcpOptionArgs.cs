namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A further option of DHCP.</summary>
public sealed class PortExtraDhcpOptionArgs : ResourceArgs
{
    /// <summary>4 or 6.</summary>
    [Input("ipVersion")]
    public Input<int>? IpVersion { get; set; }

    /// <summary>Its name.</summary>
    [Input("name", required: true)]
    public Input<string> Name { get; set; } = null!;

    /// <summary>Its value.</summary>
    [Input("value", required: true)]
    public Input<string> Value { get; set; } = null!;

    /// <summary>Inputs that say nothing.</summary>
    public static new PortExtraDhcpOptionArgs Empty => new();
}
