namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of <see cref="Instance"/>.</summary>
public sealed class InstanceArgs : ResourceArgs
{
    [Input("adminPass")]
    private Input<string>? _adminPass;

    /// <summary>The password of root.</summary>
    public Input<string>? AdminPass { get => _adminPass; set => _adminPass = Secrets.Mark(value); }

    /// <summary>The availability zone. Another one makes a new server.</summary>
    [Input("availabilityZone")]
    public Input<string>? AvailabilityZone { get; set; }

    /// <summary>The availability zone, where the cloud may choose another host later.</summary>
    [Input("availabilityZoneHints")]
    public Input<string>? AvailabilityZoneHints { get; set; }

    [Input("blockDevices")]
    private InputList<Inputs.InstanceBlockDeviceArgs>? _blockDevices;

    /// <summary>Its block devices. Other ones make a new server.</summary>
    public InputList<Inputs.InstanceBlockDeviceArgs> BlockDevices { get => _blockDevices ??= []; set => _blockDevices = value; }

    /// <summary>Whether it has a config drive. A change makes a new server.</summary>
    [Input("configDrive")]
    public Input<bool>? ConfigDrive { get; set; }

    /// <summary>The id of the flavor. Another one resizes the server.</summary>
    [Input("flavorId")]
    public Input<string>? FlavorId { get; set; }

    /// <summary>The name of the flavor. Another one resizes the server.</summary>
    [Input("flavorName")]
    public Input<string>? FlavorName { get; set; }

    /// <summary>Whether it is deleted at once where the cloud would keep it for a while.</summary>
    [Input("forceDelete")]
    public Input<bool>? ForceDelete { get; set; }

    /// <summary>The hypervisor to run on. Only for admins of the cloud.</summary>
    [Input("hypervisorHostname")]
    public Input<string>? HypervisorHostname { get; set; }

    /// <summary>The id of the image. Another one rebuilds the server in place, which wipes its disk.</summary>
    [Input("imageId")]
    public Input<string>? ImageId { get; set; }

    /// <summary>The name of the image. Another one rebuilds the server in place, which wipes its disk.</summary>
    [Input("imageName")]
    public Input<string>? ImageName { get; set; }

    /// <summary>The name of the key pair. Another one makes a new server.</summary>
    [Input("keyPair")]
    public Input<string>? KeyPair { get; set; }

    [Input("metadata")]
    private InputMap<string>? _metadata;

    /// <summary>Its metadata. Everything on the server can read them.</summary>
    public InputMap<string> Metadata { get => _metadata ??= []; set => _metadata = value; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>auto or none, where no network is given.</summary>
    [Input("networkMode")]
    public Input<string>? NetworkMode { get; set; }

    [Input("networks")]
    private InputList<Inputs.InstanceNetworkArgs>? _networks;

    /// <summary>The networks that it is in. Other ones make a new server.</summary>
    public InputList<Inputs.InstanceNetworkArgs> Networks { get => _networks ??= []; set => _networks = value; }

    [Input("personalities")]
    private InputList<Inputs.InstancePersonalityArgs>? _personalities;

    /// <summary>Files that it is made with.</summary>
    public InputList<Inputs.InstancePersonalityArgs> Personalities { get => _personalities ??= []; set => _personalities = value; }

    /// <summary>active or shutoff.</summary>
    [Input("powerState")]
    public Input<string>? PowerState { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("schedulerHints")]
    private InputList<Inputs.InstanceSchedulerHintArgs>? _schedulerHints;

    /// <summary>Hints on where it is to run.</summary>
    public InputList<Inputs.InstanceSchedulerHintArgs> SchedulerHints { get => _schedulerHints ??= []; set => _schedulerHints = value; }

    [Input("securityGroups")]
    private InputList<string>? _securityGroups;

    /// <summary>The names of its security groups. Where it is given ports, theirs count.</summary>
    public InputList<string> SecurityGroups { get => _securityGroups ??= []; set => _securityGroups = value; }

    /// <summary>Whether it is stopped before it is deleted.</summary>
    [Input("stopBeforeDestroy")]
    public Input<bool>? StopBeforeDestroy { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags of the server.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>What cloud-init reads. Everything on the server can read it. Another one makes a new server.</summary>
    [Input("userData")]
    public Input<string>? UserData { get; set; }

    /// <summary>What differs between clouds.</summary>
    [Input("vendorOptions")]
    public Input<Inputs.InstanceVendorOptionsArgs>? VendorOptions { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new InstanceArgs Empty => new();
}
