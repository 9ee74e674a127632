using EmbeddedEngine.Stacks;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>Reads the outputs of stacks, for references from one stack to another.</summary>
public interface IStackOutputsReader
{
    /// <summary>The outputs, secrets marked; null when there is no such stack.</summary>
    Task<PropertyMap?> ReadAsync(StackName stack, CancellationToken cancellation);
}
