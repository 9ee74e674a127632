using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Reach;

/// <summary>Reads how the first boot went out of what a server wrote to its console.</summary>
internal static partial class ConsoleLog
{
    /// <summary>The lines of a console without the codes of terminals, and without empty ones.</summary>
    public static ImmutableArray<string> Lines(string text) =>
        [.. ControlCodes().Replace(text, "").Split(['\n', '\r']).Select(line => line.TrimEnd()).Where(line => line.Length > 0)];

    /// <summary>The line that tells that the boot or cloud-init failed; null where none does.</summary>
    public static string? Failure(IEnumerable<string> lines) => lines.FirstOrDefault(line => Failed().IsMatch(line));

    /// <summary>Whether the boot came to its end.</summary>
    public static bool IsUp(IEnumerable<string> lines) => lines.Any(line => Ended().IsMatch(line));

    [GeneratedRegex(@"\x1B\[[0-9;?]*[A-Za-z]|[\x00-\x08\x0B\x0C\x0E-\x1F]")]
    private static partial Regex ControlCodes();

    [GeneratedRegex(
        @"cloud-init.*(\bfailed\b|\berror\b|traceback|critical)|failed to (start|run).*cloud|kernel panic|emergency mode|no bootable device|unable to mount root",
        RegexOptions.IgnoreCase)]
    private static partial Regex Failed();

    [GeneratedRegex(@"cloud-init.*\bfinished at\b|\blogin:", RegexOptions.IgnoreCase)]
    private static partial Regex Ended();
}
