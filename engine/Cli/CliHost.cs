using EmbeddedEngine.Cli.Updates;
using EmbeddedEngine.Providers;
using Spectre.Console;

namespace EmbeddedEngine.Cli;

/// <summary>All that the CLI touches of the world around it: given by the composition root, replaced by tests.</summary>
internal sealed record CliHost
{
    /// <summary>Standard output.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input.</summary>
    public required TextReader In { get; init; }

    /// <summary>Whether standard output is a terminal.</summary>
    public required bool OutIsTerminal { get; init; }

    /// <summary>Whether standard input is a terminal.</summary>
    public required bool InIsTerminal { get; init; }

    /// <summary>The terminal, for what is asked and redrawn. Made only when it is needed.</summary>
    public required Func<IAnsiConsole> Console { get; init; }

    /// <summary>The environment.</summary>
    public required CliEnvironment Environment { get; init; }

    /// <summary>The folder in which the CLI was started.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Makes the providers that run in this process, given the program's folder.</summary>
    public required Func<string, IReadOnlyList<IProviderFactory>> Providers { get; init; }

    /// <summary>Makes what runs the user's program.</summary>
    public required IProgramSource Programs { get; init; }
}
