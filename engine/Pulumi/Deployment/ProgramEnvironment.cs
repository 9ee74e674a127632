using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi;

/// <summary>What the engine tells a program by environment variables. Nothing else in this assembly reads the environment.</summary>
internal sealed record ProgramEnvironment
{
    private const string NoEngine =
        "The program runs without the Pulumi engine available; run it with the `pulumi` command line, such as `pulumi up`.";

    /// <summary>The address of the resource monitor, <c>host:port</c>.</summary>
    public required string Monitor { get; init; }

    /// <summary>The address of the engine, <c>host:port</c>.</summary>
    public required string Engine { get; init; }

    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The stack's name, without organisation and project.</summary>
    public required string Stack { get; init; }

    /// <summary>The organisation's name.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The folder that holds the project file; null if the engine does not say.</summary>
    public string? RootDirectory { get; init; }

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether references to resources are never sent, whatever the engine says.</summary>
    public bool DisableResourceReferences { get; init; }

    /// <summary>The stack's configuration.</summary>
    public StackConfig Config { get; init; } = StackConfig.Empty;

    /// <summary>Whether turning an output into text is an error rather than a warning.</summary>
    public static bool OutputToStringIsError { get; } = IsOn(Read("PULUMI_ERROR_OUTPUT_STRING"));

    /// <summary>The environment of this process.</summary>
    /// <exception cref="InvalidOperationException">A variable that the engine always sets is missing or wrong.</exception>
    public static ProgramEnvironment OfProcess() => Parse(Read);

    /// <summary>The configuration in the environment of this process, which tests have too.</summary>
    public static StackConfig ConfigOfProcess() => ParseConfig(Read);

    /// <summary>Reads the environment that the function gives.</summary>
    public static ProgramEnvironment Parse(Func<string, string?> read)
    {
        var environment = new ProgramEnvironment
        {
            Monitor = Require("PULUMI_MONITOR"),
            Engine = Require("PULUMI_ENGINE"),
            Project = Require("PULUMI_PROJECT"),
            Stack = Require("PULUMI_STACK"),
            IsDryRun = RequireBoolean("PULUMI_DRY_RUN"),
            Organization = read("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            RootDirectory = read("PULUMI_ROOT_DIRECTORY") is { Length: > 0 } root ? root : null,
            DisableResourceReferences = IsOn(read("PULUMI_DISABLE_RESOURCE_REFERENCES")),
            Config = ParseConfig(read),
        };

        // These two are of no use any more, but an engine that does not send them is none that we know.
        _ = RequireBoolean("PULUMI_QUERY_MODE");
        if (!int.TryParse(read("PULUMI_PARALLEL"), out _))
            throw Missing("PULUMI_PARALLEL");
        return environment;

        string Require(string name) => read(name) is { Length: > 0 } value ? value : throw Missing(name);

        bool RequireBoolean(string name) => bool.TryParse(read(name), out var value) ? value : throw Missing(name);
    }

    private static InvalidOperationException Missing(string name) => new($"{NoEngine} (Environment variable {name} is missing or wrong.)");

    private static StackConfig ParseConfig(Func<string, string?> read) => new(
        Json<ImmutableDictionary<string, string>>(read("PULUMI_CONFIG")) ?? ImmutableDictionary<string, string>.Empty,
        Json<ImmutableHashSet<string>>(read("PULUMI_CONFIG_SECRET_KEYS")) ?? []);

    private static T? Json<T>(string? text) => string.IsNullOrEmpty(text) ? default : JsonSerializer.Deserialize<T>(text);

    private static bool IsOn(string? value) => value is "1" || string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

#pragma warning disable RS0030 // This type owns the environment.
    private static string? Read(string name) => Environment.GetEnvironmentVariable(name);
#pragma warning restore RS0030
}
