using EmbeddedEngine.Providers;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>Reads the outputs of stacks in the same backend, for references from one stack to another.</summary>
internal sealed class StackOutputsReader(StackWorkspace workspace) : IStackOutputsReader
{
    /// <inheritdoc />
    public async Task<PropertyMap?> ReadAsync(StackName stack, CancellationToken cancellation)
    {
        if (!workspace.Backend.Exists(stack))
            return null;
        using var session = workspace.Session(stack);
        return await session.ReadOutputsAsync(showSecrets: true, cancellation);
    }
}
