namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>An address of a router on the outside.</summary>
[OutputType]
public sealed class RouterExternalFixedIp
{
    /// <summary>The address.</summary>
    public readonly string? IpAddress;

    /// <summary>The subnet that it is in.</summary>
    public readonly string? SubnetId;

    [OutputConstructor]
    private RouterExternalFixedIp(
        string? ipAddress,
        string? subnetId)
    {
        IpAddress = ipAddress;
        SubnetId = subnetId;
    }
}
