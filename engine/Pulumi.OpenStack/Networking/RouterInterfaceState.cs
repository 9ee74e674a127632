namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="RouterInterface"/> that is read.</summary>
public sealed class RouterInterfaceState : ResourceArgs
{
    /// <summary>Whether routes are removed first when it is deleted.</summary>
    [Input("forceDestroy")]
    public Input<bool>? ForceDestroy { get; set; }

    /// <summary>The id of a port in the subnet.</summary>
    [Input("portId")]
    public Input<string>? PortId { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The id of the router.</summary>
    [Input("routerId")]
    public Input<string>? RouterId { get; set; }

    /// <summary>The id of the subnet.</summary>
    [Input("subnetId")]
    public Input<string>? SubnetId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new RouterInterfaceState Empty => new();
}
