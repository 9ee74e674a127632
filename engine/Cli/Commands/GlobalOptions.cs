using System.CommandLine;
using EmbeddedEngine.Cli.Display;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>Flags that every command takes.</summary>
internal static class GlobalOptions
{
    private const string Cwd = "--cwd";
    private const string Color = "--color";
    private const string NonInteractive = "--non-interactive";

    /// <summary>Adds the flags to the root of a command line, for it and all below it.</summary>
    public static void AddTo(RootCommand root)
    {
        root.Add(new Option<string?>(Cwd, "-C") { Description = "Run as if started in another directory", Recursive = true, HelpName = "string" });
        root.Add(new Option<ColorMode>(Color)
        {
            Description = "Colorize output: always, never, raw, auto",
            Recursive = true,
            DefaultValueFactory = _ => ColorMode.Auto,
            HelpName = "string",
        });
        root.Add(new Option<bool>(NonInteractive) { Description = "Disable interactive mode: ask nothing, redraw nothing", Recursive = true });

        // Accepted for the official CLI's sake; no display uses emojis.
        root.Add(new Option<bool>("--emoji", "-e") { Recursive = true, Hidden = true });
    }

    /// <summary>The folder to work in; null: where the CLI was started.</summary>
    public static string? CwdOf(ParseResult parsed) => parsed.GetValue<string?>(Cwd);

    /// <summary>When to colour.</summary>
    public static ColorMode ColorOf(ParseResult parsed) => parsed.GetValue<ColorMode>(Color);

    /// <summary>Whether nothing may be asked.</summary>
    public static bool NonInteractiveOf(ParseResult parsed) => parsed.GetValue<bool>(NonInteractive);
}
