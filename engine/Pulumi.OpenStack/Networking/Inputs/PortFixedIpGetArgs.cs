namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>An address that a port is to have.</summary>
public sealed class PortFixedIpGetArgs : ResourceArgs
{
    /// <summary>The address; any in the subnet unless given.</summary>
    [Input("ipAddress")]
    public Input<string>? IpAddress { get; set; }

    /// <summary>The id of the subnet.</summary>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new PortFixedIpGetArgs Empty => new();
}
