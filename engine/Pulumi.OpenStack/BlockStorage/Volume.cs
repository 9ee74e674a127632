using System.Collections.Immutable;

namespace Pulumi.OpenStack.BlockStorage;

/// <summary>A volume.</summary>
[OpenStackResourceType(Token)]
public partial class Volume : CustomResource
{
    private const string Token = "openstack:blockstorage/volume:Volume";

    /// <summary>Where it is attached.</summary>
    [Output("attachments")]
    public Output<ImmutableArray<Outputs.VolumeAttachment>> Attachments { get; private set; } = null!;

    /// <summary>The availability zone. Another one makes a new volume.</summary>
    [Output("availabilityZone")]
    public Output<string> AvailabilityZone { get; private set; } = null!;

    /// <summary>The backup to make it from.</summary>
    [Output("backupId")]
    public Output<string?> BackupId { get; private set; } = null!;

    /// <summary>The consistency group that it is in.</summary>
    [Output("consistencyGroupId")]
    public Output<string?> ConsistencyGroupId { get; private set; } = null!;

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string?> Description { get; private set; } = null!;

    /// <summary>Whether it may be extended while it is attached.</summary>
    [Output("enableOnlineResize")]
    public Output<bool?> EnableOnlineResize { get; private set; } = null!;

    /// <summary>The image to make it from.</summary>
    [Output("imageId")]
    public Output<string?> ImageId { get; private set; } = null!;

    /// <summary>Its metadata.</summary>
    [Output("metadata")]
    public Output<ImmutableDictionary<string, string>> Metadata { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Hints on where it is to be.</summary>
    [Output("schedulerHints")]
    public Output<ImmutableArray<Outputs.VolumeSchedulerHint>> SchedulerHints { get; private set; } = null!;

    /// <summary>Its size in GiB.</summary>
    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    /// <summary>The snapshot to make it from.</summary>
    [Output("snapshotId")]
    public Output<string?> SnapshotId { get; private set; } = null!;

    /// <summary>The replica to make it from.</summary>
    [Output("sourceReplica")]
    public Output<string?> SourceReplica { get; private set; } = null!;

    /// <summary>The volume to make it from.</summary>
    [Output("sourceVolId")]
    public Output<string?> SourceVolId { get; private set; } = null!;

    /// <summary>never or on-demand: whether it may move where its type changes.</summary>
    [Output("volumeRetypePolicy")]
    public Output<string?> VolumeRetypePolicy { get; private set; } = null!;

    /// <summary>Its type.</summary>
    [Output("volumeType")]
    public Output<string> VolumeType { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Volume(string name, VolumeArgs args, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new VolumeArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Volume(string name, Input<string> id, VolumeState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Volume Get(string name, Input<string> id, VolumeState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
