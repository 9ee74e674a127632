namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>A network that a server is in: by name, by id, or by a port.</summary>
public sealed class InstanceNetworkArgs : ResourceArgs
{
    /// <summary>Whether the server is reached by this network.</summary>
    [Input("accessNetwork")]
    public Input<bool>? AccessNetwork { get; set; }

    /// <summary>A fixed IPv4 address in it.</summary>
    [Input("fixedIpV4")]
    public Input<string>? FixedIpV4 { get; set; }

    /// <summary>A fixed IPv6 address in it.</summary>
    [Input("fixedIpV6")]
    public Input<string>? FixedIpV6 { get; set; }

    /// <summary>The MAC address there.</summary>
    [Input("mac")]
    public Input<string>? Mac { get; set; }

    /// <summary>The name of the network.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The id of a port in it.</summary>
    [Input("port")]
    public Input<string>? Port { get; set; }

    /// <summary>The id of the network.</summary>
    [Input("uuid")]
    public Input<string>? Uuid { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new InstanceNetworkArgs Empty => new();
}
