namespace Pulumi.OpenStack.Networking;

/// <summary>Arguments of <see cref="GetFloatingIp"/>, which may come from resources.</summary>
public sealed class GetFloatingIpInvokeArgs : InvokeArgs
{
    /// <summary>The address.</summary>
    [Input("address")]
    public Input<string>? Address { get; set; }

    /// <summary>The description.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>The address of the port that it leads to.</summary>
    [Input("fixedIp")]
    public Input<string>? FixedIp { get; set; }

    /// <summary>The id of the network that it comes from.</summary>
    [Input("pool")]
    public Input<string>? Pool { get; set; }

    /// <summary>The id of the port that it leads to.</summary>
    [Input("portId")]
    public Input<string>? PortId { get; set; }

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

    /// <summary>Arguments that say nothing.</summary>
    public static new GetFloatingIpInvokeArgs Empty => new();
}
