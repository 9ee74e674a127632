namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>An address that a port is to have.</summary>
[OutputType]
public sealed class PortFixedIp
{
    /// <summary>The address; any in the subnet unless given.</summary>
    public readonly string? IpAddress;

    /// <summary>The id of the subnet.</summary>
    public readonly string? SubnetId;

    [OutputConstructor]
    private PortFixedIp(
        string? ipAddress,
        string? subnetId)
    {
        IpAddress = ipAddress;
        SubnetId = subnetId;
    }
}
