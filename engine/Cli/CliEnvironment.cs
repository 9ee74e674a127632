using System.Collections.Immutable;

namespace EmbeddedEngine.Cli;

/// <summary>Everything that the CLI takes from environment variables. Names and meanings are the official CLI's, unless said otherwise.</summary>
/// <param name="read">Reads one variable; null when it is not set.</param>
internal sealed class CliEnvironment(Func<string, string?> read)
{
    /// <summary>The environment of this process.</summary>
#pragma warning disable RS0030 // the one place of the CLI that reads the environment
    public static CliEnvironment OfProcess { get; } = new(Environment.GetEnvironmentVariable);
#pragma warning restore RS0030

    /// <summary>Where state is kept: PULUMI_BACKEND_URL.</summary>
    public string? BackendUrl => Text("PULUMI_BACKEND_URL");

    /// <summary>The stack to work on: PULUMI_STACK.</summary>
    public string? Stack => Text("PULUMI_STACK");

    /// <summary>The folder for what belongs to the user and to no project: PULUMI_HOME, else <c>~/.pulumi</c>.</summary>
    public string Home => Text("PULUMI_HOME") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pulumi");

    /// <summary>Whether nothing is to be confirmed: PULUMI_SKIP_CONFIRMATIONS.</summary>
    public bool SkipConfirmations => Flag("PULUMI_SKIP_CONFIRMATIONS");

    /// <summary>A program that is built already, the path of its assembly: PULUMI_PROGRAM_ASSEMBLY. The embedded engine's own variable.</summary>
    public string? ProgramAssembly => Text("PULUMI_PROGRAM_ASSEMBLY");

    /// <summary>The folders in which programs are found: PATH.</summary>
    public ImmutableArray<string> SearchPath =>
        [.. (Text("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathFullyQualified)];

    /// <summary>Provider plugins that run already, by package, with their loopback ports: PULUMI_DEBUG_PROVIDERS, <c>PACKAGE:PORT,…</c>.</summary>
    /// <exception cref="CliException">The variable is not of that form.</exception>
    public ImmutableSortedDictionary<string, int> DebugProviders => (Text("PULUMI_DEBUG_PROVIDERS") ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(item => item.Split(':'))
        .ToImmutableSortedDictionary(
            parts => parts[0],
            parts => parts.Length == 2 && ushort.TryParse(parts[1], out var port) && port > 0
                ? (int)port
                : throw CliException.Usage($"PULUMI_DEBUG_PROVIDERS: '{string.Join(':', parts)}' is not PACKAGE:PORT"),
            StringComparer.Ordinal);

    /// <summary>Whether colours are unwanted: NO_COLOR (no-color.org), or a terminal that says it is dumb.</summary>
    public bool NoColor => Text("NO_COLOR") is not null || Text("TERM") == "dumb";

    /// <summary>Whether this is a continuous-integration job, where nobody answers questions: CI, or a name that a CI system sets.</summary>
    public bool IsContinuousIntegration =>
        Flag("CI") || Text("GITHUB_ACTIONS") is not null || Text("GITLAB_CI") is not null || Text("BUILD_ID") is not null || Text("TF_BUILD") is not null;

    /// <summary>A variable's value; null when it is not set. For values that another type gives a meaning to.</summary>
    public string? Raw(string name) => read(name);

    private string? Text(string name) => read(name) is { Length: > 0 } value ? value : null;

    private bool Flag(string name) => Text(name)?.ToLowerInvariant() is "1" or "true" or "yes";
}
