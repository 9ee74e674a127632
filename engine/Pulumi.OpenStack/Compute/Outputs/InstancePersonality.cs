namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>A file that a server is made with.</summary>
[OutputType]
public sealed class InstancePersonality
{
    /// <summary>What is in it.</summary>
    public readonly string Content;

    /// <summary>Its path.</summary>
    public readonly string File;

    [OutputConstructor]
    private InstancePersonality(
        string content,
        string file)
    {
        Content = content;
        File = file;
    }
}
