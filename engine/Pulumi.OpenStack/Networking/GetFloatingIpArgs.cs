namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetFloatingIp"/>, of plain values.</summary>
public sealed class GetFloatingIpArgs : InvokeArgs
{
    /// <summary>The address.</summary>
    [Input("address")]
    public string? Address { get; set; }

    /// <summary>The description.</summary>
    [Input("description")]
    public string? Description { get; set; }

    /// <summary>The address of the port that it leads to.</summary>
    [Input("fixedIp")]
    public string? FixedIp { get; set; }

    /// <summary>The id of the network that it comes from.</summary>
    [Input("pool")]
    public string? Pool { get; set; }

    /// <summary>The id of the port that it leads to.</summary>
    [Input("portId")]
    public string? PortId { get; set; }

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

    /// <summary>Arguments that say nothing.</summary>
    public static new GetFloatingIpArgs Empty => new();
}
