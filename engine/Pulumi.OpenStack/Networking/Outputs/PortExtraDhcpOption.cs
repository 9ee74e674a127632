namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A further option of DHCP.</summary>
[OutputType]
public sealed class PortExtraDhcpOption
{
    /// <summary>4 or 6.</summary>
    public readonly int? IpVersion;

    /// <summary>Its name.</summary>
    public readonly string Name;

    /// <summary>Its value.</summary>
    public readonly string Value;

    [OutputConstructor]
    private PortExtraDhcpOption(
        int? ipVersion,
        string name,
        string value)
    {
        IpVersion = ipVersion;
        Name = name;
        Value = value;
    }
}
