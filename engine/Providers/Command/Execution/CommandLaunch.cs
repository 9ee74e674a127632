using System.Collections.Immutable;

namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>One run of a command.</summary>
/// <param name="Text">The command, for a shell.</param>
/// <param name="Stdin">What it reads; empty for nothing.</param>
/// <param name="Environment">Variables added to its environment.</param>
/// <param name="Stdout">Takes its standard output.</param>
/// <param name="Stderr">Takes its standard error.</param>
internal sealed record CommandLaunch(
    string Text,
    string Stdin,
    ImmutableSortedDictionary<string, string> Environment,
    OutputCapture Stdout,
    OutputCapture Stderr)
{
    /// <summary>Without the values: a launch may hold secrets.</summary>
    public override string ToString() => nameof(CommandLaunch);
}
