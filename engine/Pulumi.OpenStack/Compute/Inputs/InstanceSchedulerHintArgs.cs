namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>Hints on where a server is to run.</summary>
public sealed class InstanceSchedulerHintArgs : ResourceArgs
{
    [Input("additionalProperties")]
    private InputMap<string>? _additionalProperties;

    /// <summary>Further hints.</summary>
    public InputMap<string> AdditionalProperties { get => _additionalProperties ??= []; set => _additionalProperties = value; }

    /// <summary>A network near which to run.</summary>
    [Input("buildNearHostIp")]
    public Input<string>? BuildNearHostIp { get; set; }

    [Input("differentCells")]
    private InputList<string>? _differentCells;

    /// <summary>Cells not to run in.</summary>
    public InputList<string> DifferentCells { get => _differentCells ??= []; set => _differentCells = value; }

    [Input("differentHosts")]
    private InputList<string>? _differentHosts;

    /// <summary>Servers on whose hosts not to run.</summary>
    public InputList<string> DifferentHosts { get => _differentHosts ??= []; set => _differentHosts = value; }

    /// <summary>The id of a server group.</summary>
    [Input("group")]
    public Input<string>? Group { get; set; }

    [Input("queries")]
    private InputList<string>? _queries;

    /// <summary>A query that a host must satisfy.</summary>
    public InputList<string> Queries { get => _queries ??= []; set => _queries = value; }

    [Input("sameHosts")]
    private InputList<string>? _sameHosts;

    /// <summary>Servers on whose host to run.</summary>
    public InputList<string> SameHosts { get => _sameHosts ??= []; set => _sameHosts = value; }

    /// <summary>The cell to run in.</summary>
    [Input("targetCell")]
    public Input<string>? TargetCell { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new InstanceSchedulerHintArgs Empty => new();
}
