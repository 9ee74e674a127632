namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>A range of addresses that ports are given.</summary>
public sealed class SubnetAllocationPoolGetArgs : ResourceArgs
{
    /// <summary>The last address.</summary>
    [Input("end", required: true)]
    public Input<string> End { get; set; } = null!;

    /// <summary>The first address.</summary>
    [Input("start", required: true)]
    public Input<string> Start { get; set; } = null!;

    /// <summary>Inputs that say nothing.</summary>
    public static new SubnetAllocationPoolGetArgs Empty => new();
}
