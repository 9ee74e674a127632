using System.CommandLine;

namespace GitOrigin.Ops.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>A folder with private keys.</summary>
    public static Option<DirectoryInfo?> Keys() => new("--keys") { Description = "A folder with private keys, each named after its account" };

    /// <summary>The project's folder.</summary>
    public static Option<DirectoryInfo> Root() => new("--root") { Description = "The project's folder, which paths in the settings are relative to", Required = true };

    /// <summary>The stack's settings file.</summary>
    public static Option<FileInfo> Settings() => new("--settings") { Description = "The stack's settings, such as Pulumi.prod.yaml", Required = true };

    /// <summary>JSON in place of text.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON" };
}
