using System.Collections.Immutable;

namespace EmbeddedEngine.Programs;

/// <summary>Which Node program to run.</summary>
/// <param name="Directory">The program's folder, which is also its working directory; absolute.</param>
public sealed record NodejsProgramOptions(string Directory)
{
    /// <summary>The project's root folder, where Pulumi.yaml is.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The program, as a path in its folder; the folder itself by default, whose package.json then says which file.</summary>
    public string EntryPoint { get; init; } = ".";

    /// <summary>Whether programs written in TypeScript are run as they are.</summary>
    public bool TypeScript { get; init; } = true;

    /// <summary>Node's own arguments.</summary>
    public ImmutableArray<string> NodeArguments { get; init; } = [];

    /// <summary>The command that stands for Node.js.</summary>
    public string Node { get; init; } = "node";
}
