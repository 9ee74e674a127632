namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A further address that a port may use.</summary>
[OutputType]
public sealed class PortAllowedAddressPair
{
    /// <summary>The address.</summary>
    public readonly string IpAddress;

    /// <summary>The MAC address.</summary>
    public readonly string? MacAddress;

    [OutputConstructor]
    private PortAllowedAddressPair(
        string ipAddress,
        string? macAddress)
    {
        IpAddress = ipAddress;
        MacAddress = macAddress;
    }
}
