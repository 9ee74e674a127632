using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks;

/// <summary>What a session works on.</summary>
public sealed record StackSessionOptions
{
    /// <summary>Where the stack is kept.</summary>
    public required FileBackend Backend { get; init; }

    /// <summary>The stack.</summary>
    public required StackName Name { get; init; }

    /// <summary>The project; null for a stack of another project, of which only the state is known.</summary>
    public required Project? Project { get; init; }

    /// <summary>Where the passphrase comes from.</summary>
    public required PassphraseSource Passphrases { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }
}
