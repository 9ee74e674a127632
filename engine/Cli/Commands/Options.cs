using System.CommandLine;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>Flags that several commands share. Each command gets its own instance.</summary>
internal static class Options
{
    /// <summary>The stack to work on.</summary>
    public static Option<string?> Stack() => new("--stack", "-s")
    {
        Description = "The name of the stack to operate on. Defaults to the current stack",
        HelpName = "string",
    };

    /// <summary>JSON instead of text.</summary>
    public static Option<bool> Json(string description) => new("--json", "-j") { Description = description };

    /// <summary>Secrets in plaintext.</summary>
    public static Option<bool> ShowSecrets() => new("--show-secrets") { Description = "Show secrets in plaintext" };

    /// <summary>No question.</summary>
    public static Option<bool> Yes(string description) => new("--yes", "-y") { Description = description };

    /// <summary>Keys are paths into structured values.</summary>
    public static Option<bool> Path() => new("--path")
    {
        Description = "The key contains a path to a property in a map or list: a.b[0]",
    };
}
