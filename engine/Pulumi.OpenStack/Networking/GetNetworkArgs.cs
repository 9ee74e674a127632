namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetNetwork"/>, of plain values.</summary>
public sealed class GetNetworkArgs : InvokeArgs
{
    /// <summary>The description.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <summary>Whether it leads to the outside.</summary>
    [Input("external")]
    public bool? External { get; set; }

    /// <summary>The addresses of a subnet in it.</summary>
    [Input("matchingSubnetCidr")]
    public string? MatchingSubnetCidr { get; set; }

    /// <summary>The largest packet, in bytes.</summary>
    [Input("mtu")]
    public int? Mtu { get; set; }

    /// <summary>The name.</summary>
    [Input("name")]
    public string? Name { get; set; }

    /// <summary>The id.</summary>
    [Input("networkId")]
    public string? NetworkId { get; set; }

    /// <summary>The region.</summary>
    [Input("region")]
    public string? Region { get; set; }

    /// <summary>The status.</summary>
    [Input("status")]
    public string? Status { get; set; }

    [Input("tags")]
    private List<string>? _tags;

    /// <summary>Tags that it must have.</summary>
    public List<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>The project that owns it.</summary>
    [Input("tenantId")]
    public string? TenantId { get; set; }

    /// <summary>Whether it is transparent to VLANs.</summary>
    [Input("transparentVlan")]
    public bool? TransparentVlan { get; set; }

    /// <summary>Arguments that say nothing.</summary>
    public static new GetNetworkArgs Empty => new();
}
