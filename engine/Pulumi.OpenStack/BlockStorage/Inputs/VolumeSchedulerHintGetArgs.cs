namespace Pulumi.OpenStack.BlockStorage.Inputs;

/// <summary>Hints on where a volume is to be.</summary>
public sealed class VolumeSchedulerHintGetArgs : ResourceArgs
{
    [Input("additionalProperties")]
    private InputMap<string>? _additionalProperties;

    /// <summary>Further hints.</summary>
    public InputMap<string> AdditionalProperties { get => _additionalProperties ??= []; set => _additionalProperties = value; }

    [Input("differentHosts")]
    private InputList<string>? _differentHosts;

    /// <summary>Volumes on whose hosts not to be.</summary>
    public InputList<string> DifferentHosts { get => _differentHosts ??= []; set => _differentHosts = value; }

    /// <summary>The server on whose host to be.</summary>
    [Input("localToInstance")]
    public Input<string>? LocalToInstance { get; set; }

    /// <summary>A query that a host must satisfy.</summary>
    [Input("query")]
    public Input<string>? Query { get; set; }

    [Input("sameHosts")]
    private InputList<string>? _sameHosts;

    /// <summary>Volumes on whose host to be.</summary>
    public InputList<string> SameHosts { get => _sameHosts ??= []; set => _sameHosts = value; }

    /// <summary>Inputs that say nothing.</summary>
    public static new VolumeSchedulerHintGetArgs Empty => new();
}
