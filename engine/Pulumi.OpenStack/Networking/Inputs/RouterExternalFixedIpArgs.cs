namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>An address of a router on the outside.</summary>
public sealed class RouterExternalFixedIpArgs : ResourceArgs
{
    /// <summary>The address.</summary>
    [Input("ipAddress")]
    public Input<string>? IpAddress { get; set; }

    /// <summary>The subnet that it is in.</summary>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new RouterExternalFixedIpArgs Empty => new();
}
