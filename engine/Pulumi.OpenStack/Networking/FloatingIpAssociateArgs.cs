namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of <see cref="FloatingIpAssociate"/>.</summary>
public sealed class FloatingIpAssociateArgs : ResourceArgs
{
    /// <summary>The address of the port.</summary>
    [Input("fixedIp")]
    public Input<string>? FixedIp { get; set; }

    /// <summary>The floating IP address.</summary>
    [Input("floatingIp", required: true)]
    public Input<string> FloatingIp { get; set; } = null!;

    /// <summary>The id of the port.</summary>
    [Input("portId", required: true)]
    public Input<string> PortId { get; set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new FloatingIpAssociateArgs Empty => new();
}
