namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>Where a port is.</summary>
public sealed class PortBindingArgs : ResourceArgs
{
    /// <summary>The host.</summary>
    [Input("hostId")]
    public Input<string>? HostId { get; set; }

    /// <summary>What is passed to the driver, as JSON.</summary>
    [Input("profile")]
    public Input<string>? Profile { get; set; }

    [Input("vifDetails")]
    private InputMap<string>? _vifDetails;

    /// <summary>Details of the virtual interface.</summary>
    public InputMap<string> VifDetails { get => _vifDetails ??= []; set => _vifDetails = value; }

    /// <summary>The kind of virtual interface.</summary>
    [Input("vifType")]
    public Input<string>? VifType { get; set; }

    /// <summary>The kind of network card.</summary>
    [Input("vnicType")]
    public Input<string>? VnicType { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new PortBindingArgs Empty => new();
}
