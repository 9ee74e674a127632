namespace Pulumi.OpenStack.Networking;

/// <summary>Inputs of <see cref="Network"/>.</summary>
public sealed class NetworkArgs : ResourceArgs
{
    /// <summary>Whether it is up.</summary>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    [Input("availabilityZoneHints")]
    private InputList<string>? _availabilityZoneHints;

    /// <summary>The availability zones that it should be available in.</summary>
    public InputList<string> AvailabilityZoneHints { get => _availabilityZoneHints ??= []; set => _availabilityZoneHints = value; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Its DNS domain.</summary>
    [Input("dnsDomain")]
    public Input<string>? DnsDomain { get; set; }

    /// <summary>Whether it leads to the outside.</summary>
    [Input("external")]
    public Input<bool>? External { get; set; }

    /// <summary>The largest packet, in bytes.</summary>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>Whether ports in it are protected unless they say otherwise.</summary>
    [Input("portSecurityEnabled")]
    public Input<bool>? PortSecurityEnabled { get; set; }

    /// <summary>Its QoS policy.</summary>
    [Input("qosPolicyId")]
    public Input<string>? QosPolicyId { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("segments")]
    private InputList<Inputs.NetworkSegmentArgs>? _segments;

    /// <summary>Its segments.</summary>
    public InputList<Inputs.NetworkSegmentArgs> Segments { get => _segments ??= []; set => _segments = value; }

    /// <summary>Whether other projects may use it.</summary>
    [Input("shared")]
    public Input<bool>? Shared { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags of the resource.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Whether it is transparent to VLANs.</summary>
    [Input("transparentVlan")]
    public Input<bool>? TransparentVlan { get; set; }

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Further fields of the request.</summary>
    public InputMap<string> ValueSpecs { get => _valueSpecs ??= []; set => _valueSpecs = value; }

    /// <summary>Inputs that say nothing.</summary>
    public static new NetworkArgs Empty => new();
}
