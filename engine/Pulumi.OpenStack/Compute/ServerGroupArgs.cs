namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of <see cref="ServerGroup"/>.</summary>
public sealed class ServerGroupArgs : ResourceArgs
{
    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The policy, in spite of its name only one: affinity, anti-affinity, soft-affinity or soft-anti-affinity.</summary>
    [Input("policies")]
    public Input<string>? Policies { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Its rules.</summary>
    [Input("rules")]
    public Input<Inputs.ServerGroupRulesArgs>? Rules { get; set; }

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Further fields of the request.</summary>
    public InputMap<string> ValueSpecs { get => _valueSpecs ??= []; set => _valueSpecs = value; }

    /// <summary>Inputs that say nothing.</summary>
    public static new ServerGroupArgs Empty => new();
}
