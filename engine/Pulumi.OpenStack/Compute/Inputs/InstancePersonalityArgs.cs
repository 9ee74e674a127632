namespace Pulumi.OpenStack.Compute.Inputs;

/// <summary>A file that a server is made with.</summary>
public sealed class InstancePersonalityArgs : ResourceArgs
{
    /// <summary>What is in it.</summary>
    [Input("content", required: true)]
    public Input<string> Content { get; set; } = null!;

    /// <summary>Its path.</summary>
    [Input("file", required: true)]
    public Input<string> File { get; set; } = null!;

    /// <summary>Inputs that say nothing.</summary>
    public static new InstancePersonalityArgs Empty => new();
}
