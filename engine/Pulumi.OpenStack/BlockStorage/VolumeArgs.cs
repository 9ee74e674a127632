namespace Pulumi.OpenStack.BlockStorage;

/// <summary>Inputs of <see cref="Volume"/>.</summary>
public sealed class VolumeArgs : ResourceArgs
{
    /// <summary>The availability zone. Another one makes a new volume.</summary>
    [Input("availabilityZone")]
    public Input<string>? AvailabilityZone { get; set; }

    /// <summary>The backup to make it from.</summary>
    [Input("backupId")]
    public Input<string>? BackupId { get; set; }

    /// <summary>The consistency group that it is in.</summary>
    [Input("consistencyGroupId")]
    public Input<string>? ConsistencyGroupId { get; set; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Whether it may be extended while it is attached.</summary>
    [Input("enableOnlineResize")]
    public Input<bool>? EnableOnlineResize { get; set; }

    /// <summary>The image to make it from.</summary>
    [Input("imageId")]
    public Input<string>? ImageId { get; set; }

    [Input("metadata")]
    private InputMap<string>? _metadata;

    /// <summary>Its metadata.</summary>
    public InputMap<string> Metadata { get => _metadata ??= []; set => _metadata = value; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("schedulerHints")]
    private InputList<Inputs.VolumeSchedulerHintArgs>? _schedulerHints;

    /// <summary>Hints on where it is to be.</summary>
    public InputList<Inputs.VolumeSchedulerHintArgs> SchedulerHints { get => _schedulerHints ??= []; set => _schedulerHints = value; }

    /// <summary>Its size in GiB.</summary>
    [Input("size", required: true)]
    public Input<int> Size { get; set; } = null!;

    /// <summary>The snapshot to make it from.</summary>
    [Input("snapshotId")]
    public Input<string>? SnapshotId { get; set; }

    /// <summary>The replica to make it from.</summary>
    [Input("sourceReplica")]
    public Input<string>? SourceReplica { get; set; }

    /// <summary>The volume to make it from.</summary>
    [Input("sourceVolId")]
    public Input<string>? SourceVolId { get; set; }

    /// <summary>never or on-demand: whether it may move where its type changes.</summary>
    [Input("volumeRetypePolicy")]
    public Input<string>? VolumeRetypePolicy { get; set; }

    /// <summary>Its type.</summary>
    [Input("volumeType")]
    public Input<string>? VolumeType { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new VolumeArgs Empty => new();
}
