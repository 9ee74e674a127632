namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="Router"/> that is read.</summary>
public sealed class RouterState : ResourceArgs
{
    /// <summary>Whether it is up.</summary>
    [Input("adminStateUp")]
    public Input<bool>? AdminStateUp { get; set; }

    [Input("allTags")]
    private InputList<string>? _allTags;

    /// <summary>All tags, those of the cloud too.</summary>
    public InputList<string> AllTags { get => _allTags ??= []; set => _allTags = value; }

    [Input("availabilityZoneHints")]
    private InputList<string>? _availabilityZoneHints;

    /// <summary>The availability zones that it should be available in.</summary>
    public InputList<string> AvailabilityZoneHints { get => _availabilityZoneHints ??= []; set => _availabilityZoneHints = value; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Whether it is distributed.</summary>
    [Input("distributed")]
    public Input<bool>? Distributed { get; set; }

    /// <summary>Whether it hides the networks behind it.</summary>
    [Input("enableSnat")]
    public Input<bool>? EnableSnat { get; set; }

    [Input("externalFixedIps")]
    private InputList<Inputs.RouterExternalFixedIpGetArgs>? _externalFixedIps;

    /// <summary>Its addresses on the outside.</summary>
    public InputList<Inputs.RouterExternalFixedIpGetArgs> ExternalFixedIps { get => _externalFixedIps ??= []; set => _externalFixedIps = value; }

    /// <summary>The id of the network that leads to the outside.</summary>
    [Input("externalNetworkId")]
    public Input<string>? ExternalNetworkId { get; set; }

    /// <summary>The QoS policy on the outside.</summary>
    [Input("externalQosPolicyId")]
    public Input<string>? ExternalQosPolicyId { get; set; }

    [Input("externalSubnetIds")]
    private InputList<string>? _externalSubnetIds;

    /// <summary>Subnets on the outside to try.</summary>
    public InputList<string> ExternalSubnetIds { get => _externalSubnetIds ??= []; set => _externalSubnetIds = value; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags of the resource.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Further fields of the request.</summary>
    public InputMap<string> ValueSpecs { get => _valueSpecs ??= []; set => _valueSpecs = value; }

    /// <summary>What differs between clouds.</summary>
    [Input("vendorOptions")]
    public Input<Inputs.RouterVendorOptionsGetArgs>? VendorOptions { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new RouterState Empty => new();
}
