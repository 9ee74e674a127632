using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmbeddedEngine.Providers.Command.Execution;

namespace EmbeddedEngine.Providers.Command.Resources;

/// <summary>The inputs that local and remote commands have in common.</summary>
internal sealed partial record CommandInputs
{
    /// <summary>Names of the inputs read here.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["create", "update", "delete", "stdin", "environment", "triggers", "addPreviousOutputInEnv", "logging"];

    /// <summary>Run when the resource is made; also when it changes and there is no <see cref="Update"/>.</summary>
    public string? Create { get; init; }

    /// <summary>Run when the resource changes.</summary>
    public string? Update { get; init; }

    /// <summary>Run when the resource is deleted; absent: nothing is.</summary>
    public string? Delete { get; init; }

    /// <summary>What every run reads from its standard input.</summary>
    public string? Stdin { get; init; }

    /// <summary>Variables added to the environment of every run.</summary>
    public required ImmutableSortedDictionary<string, string> Environment { get; init; }

    /// <summary>Whether a run sees the output of the run before, as <c>PULUMI_COMMAND_STDOUT</c> and <c>PULUMI_COMMAND_STDERR</c>.</summary>
    public bool AddPreviousOutput { get; init; }

    /// <summary>Which output is shown as it comes.</summary>
    public LoggedOutput Logging { get; init; }

    /// <summary>Reads the inputs.</summary>
    public static CommandInputs Read(InputReader reader)
    {
        var environment = reader.TextMap("environment");
        foreach (var name in environment.Keys.Where(name => !VariableName().IsMatch(name)))
        {
            reader.Fail($"environment.{name}", "is no name of a variable: letters, digits and underscores, and no digit first");
        }

        foreach (var (name, _) in environment.Where(item => item.Value.Contains('\0', StringComparison.Ordinal)))
        {
            reader.Fail($"environment.{name}", "holds a zero byte, which no variable can");
        }

        if (reader.Value("triggers") is not (null or Values.PropertyValue.Array))
        {
            reader.Fail("triggers", "must be a list");
        }

        return new CommandInputs
        {
            Create = reader.Text("create"),
            Update = reader.Text("update"),
            Delete = reader.Text("delete"),
            Stdin = reader.Text("stdin"),
            Environment = environment,
            AddPreviousOutput = reader.Flag("addPreviousOutputInEnv") ?? true,
            Logging = LoggedOutputs.Read(reader),
        };
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex VariableName();
}
