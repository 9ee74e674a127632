namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A further address that a port may use.</summary>
public sealed class PortAllowedAddressPairGetArgs : ResourceArgs
{
    /// <summary>The address.</summary>
    [Input("ipAddress", required: true)]
    public Input<string> IpAddress { get; set; } = null!;

    /// <summary>The MAC address.</summary>
    [Input("macAddress")]
    public Input<string>? MacAddress { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new PortAllowedAddressPairGetArgs Empty => new();
}
