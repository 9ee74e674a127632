using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A server.</summary>
[OpenStackResourceType(Token)]
public partial class Instance : CustomResource
{
    private const string Token = "openstack:compute/instance:Instance";

    /// <summary>The first fixed IPv4 address.</summary>
    [Output("accessIpV4")]
    public Output<string> AccessIpV4 { get; private set; } = null!;

    /// <summary>The first fixed IPv6 address.</summary>
    [Output("accessIpV6")]
    public Output<string> AccessIpV6 { get; private set; } = null!;

    /// <summary>The password of root.</summary>
    [Output("adminPass")]
    public Output<string?> AdminPass { get; private set; } = null!;

    /// <summary>All metadata, those of the cloud too.</summary>
    [Output("allMetadata")]
    public Output<ImmutableDictionary<string, string>> AllMetadata { get; private set; } = null!;

    /// <summary>All tags, those of the cloud too.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>The availability zone. Another one makes a new server.</summary>
    [Output("availabilityZone")]
    public Output<string> AvailabilityZone { get; private set; } = null!;

    /// <summary>The availability zone, where the cloud may choose another host later.</summary>
    [Output("availabilityZoneHints")]
    public Output<string?> AvailabilityZoneHints { get; private set; } = null!;

    /// <summary>Its block devices. Other ones make a new server.</summary>
    [Output("blockDevices")]
    public Output<ImmutableArray<Outputs.InstanceBlockDevice>> BlockDevices { get; private set; } = null!;

    /// <summary>Whether it has a config drive. A change makes a new server.</summary>
    [Output("configDrive")]
    public Output<bool?> ConfigDrive { get; private set; } = null!;

    /// <summary>When it was made.</summary>
    [Output("created")]
    public Output<string> Created { get; private set; } = null!;

    /// <summary>The id of the flavor. Another one resizes the server.</summary>
    [Output("flavorId")]
    public Output<string> FlavorId { get; private set; } = null!;

    /// <summary>The name of the flavor. Another one resizes the server.</summary>
    [Output("flavorName")]
    public Output<string> FlavorName { get; private set; } = null!;

    /// <summary>Whether it is deleted at once where the cloud would keep it for a while.</summary>
    [Output("forceDelete")]
    public Output<bool?> ForceDelete { get; private set; } = null!;

    /// <summary>The hypervisor to run on. Only for admins of the cloud.</summary>
    [Output("hypervisorHostname")]
    public Output<string> HypervisorHostname { get; private set; } = null!;

    /// <summary>The id of the image. Another one rebuilds the server in place, which wipes its disk.</summary>
    [Output("imageId")]
    public Output<string> ImageId { get; private set; } = null!;

    /// <summary>The name of the image. Another one rebuilds the server in place, which wipes its disk.</summary>
    [Output("imageName")]
    public Output<string> ImageName { get; private set; } = null!;

    /// <summary>The name of the key pair. Another one makes a new server.</summary>
    [Output("keyPair")]
    public Output<string?> KeyPair { get; private set; } = null!;

    /// <summary>Its metadata. Everything on the server can read them.</summary>
    [Output("metadata")]
    public Output<ImmutableDictionary<string, string>?> Metadata { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>auto or none, where no network is given.</summary>
    [Output("networkMode")]
    public Output<string?> NetworkMode { get; private set; } = null!;

    /// <summary>The networks that it is in. Other ones make a new server.</summary>
    [Output("networks")]
    public Output<ImmutableArray<Outputs.InstanceNetwork>> Networks { get; private set; } = null!;

    /// <summary>Files that it is made with.</summary>
    [Output("personalities")]
    public Output<ImmutableArray<Outputs.InstancePersonality>> Personalities { get; private set; } = null!;

    /// <summary>active or shutoff.</summary>
    [Output("powerState")]
    public Output<string?> PowerState { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Hints on where it is to run.</summary>
    [Output("schedulerHints")]
    public Output<ImmutableArray<Outputs.InstanceSchedulerHint>> SchedulerHints { get; private set; } = null!;

    /// <summary>The names of its security groups. Where it is given ports, theirs count.</summary>
    [Output("securityGroups")]
    public Output<ImmutableArray<string>> SecurityGroups { get; private set; } = null!;

    /// <summary>Whether it is stopped before it is deleted.</summary>
    [Output("stopBeforeDestroy")]
    public Output<bool?> StopBeforeDestroy { get; private set; } = null!;

    /// <summary>Tags of the server.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>When it last changed.</summary>
    [Output("updated")]
    public Output<string> Updated { get; private set; } = null!;

    /// <summary>What cloud-init reads. Everything on the server can read it. Another one makes a new server.</summary>
    [Output("userData")]
    public Output<string?> UserData { get; private set; } = null!;

    /// <summary>What differs between clouds.</summary>
    [Output("vendorOptions")]
    public Output<Outputs.InstanceVendorOptions?> VendorOptions { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Instance(string name, InstanceArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new InstanceArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Instance(string name, Input<string> id, InstanceState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Instance Get(string name, Input<string> id, InstanceState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version, AdditionalSecretOutputs = { "adminPass" } }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
