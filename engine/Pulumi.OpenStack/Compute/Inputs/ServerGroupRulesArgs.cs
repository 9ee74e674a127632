namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>Rules of a server group.</summary>
public sealed class ServerGroupRulesArgs : ResourceArgs
{
    /// <summary>How many of its servers may be on one host.</summary>
    [Input("maxServerPerHost")]
    public Input<int>? MaxServerPerHost { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new ServerGroupRulesArgs Empty => new();
}
