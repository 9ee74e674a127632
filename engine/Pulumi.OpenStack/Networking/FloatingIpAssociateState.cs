namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="FloatingIpAssociate"/> that is read.</summary>
public sealed class FloatingIpAssociateState : ResourceArgs
{
    /// <summary>The address of the port.</summary>
    [Input("fixedIp")]
    public Input<string>? FixedIp { get; set; }

    /// <summary>The floating IP address.</summary>
    [Input("floatingIp")]
    public Input<string>? FloatingIp { get; set; }

    /// <summary>The id of the port.</summary>
    [Input("portId")]
    public Input<string>? PortId { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new FloatingIpAssociateState Empty => new();
}
