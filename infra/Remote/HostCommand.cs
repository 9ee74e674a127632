using Pulumi;

namespace GitOrigin.Infra.Remote;

/// <summary>What is run on a host. Running it again must do no harm: a change runs <see cref="Create"/> once more.</summary>
public sealed record HostCommand
{
    /// <summary>The command that makes or changes something.</summary>
    public required Output<string> Create { get; init; }

    /// <summary>The command that takes it away again; null where it goes with the host.</summary>
    public Input<string>? Delete { get; init; }

    /// <summary>What the command reads from its standard input: the place for everything long or secret.</summary>
    public Input<string>? Stdin { get; init; }

    /// <summary>What, besides another host, makes it run again.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>Whether what it prints on standard output is for the program and not for people.</summary>
    public bool AnswersProgram { get; init; }
}
