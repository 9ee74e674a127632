using System.Collections.Immutable;
using System.Diagnostics;

namespace EmbeddedEngine.Processes;

/// <summary>
/// Starts processes in a session of their own, out of reach of the terminal's Ctrl-C: that is meant for the engine, which then lets
/// what runs end by itself. The process has the id that it would have without.
/// </summary>
public static class OwnSession
{
    private const string Setsid = "/usr/bin/setsid";

    /// <summary>How to start a program; as it is where the system has no sessions, or there is no such program: so that whoever starts it is told.</summary>
    /// <param name="program">A name to be found on PATH, or a path.</param>
    /// <param name="arguments">Its arguments.</param>
    public static (string Program, ImmutableArray<string> Arguments) Of(string program, IEnumerable<string> arguments) =>
        File.Exists(Setsid) && IsThere(program) ? (Setsid, [program, .. arguments]) : (program, [.. arguments]);

    private static bool IsThere(string program) => program.Contains('/', StringComparison.Ordinal)
        ? Path.IsPathFullyQualified(program) && ExecutableFile.IsThere(program)
        : (new ProcessStartInfo().Environment["PATH"] ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries).Any(folder => ExecutableFile.IsThere(Path.Combine(folder, program)));
}
