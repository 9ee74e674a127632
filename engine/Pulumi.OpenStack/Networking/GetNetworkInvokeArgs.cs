namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetNetwork"/>, which may come from resources.</summary>
public sealed class GetNetworkInvokeArgs : InvokeArgs
{
    /// <summary>The description.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Whether it leads to the outside.</summary>
    [Input("external")]
    public Input<bool>? External { get; set; }

    /// <summary>The addresses of a subnet in it.</summary>
    [Input("matchingSubnetCidr")]
    public Input<string>? MatchingSubnetCidr { get; set; }

    /// <summary>The largest packet, in bytes.</summary>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <summary>The name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The id.</summary>
    [Input("networkId")]
    public Input<string>? NetworkId { get; set; }

    /// <summary>The region.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>The status.</summary>
    [Input("status")]
    public Input<string>? Status { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags that it must have.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>The project that owns it.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Whether it is transparent to VLANs.</summary>
    [Input("transparentVlan")]
    public Input<bool>? TransparentVlan { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetNetworkInvokeArgs Empty => new();
}
