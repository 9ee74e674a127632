using System.Collections.Immutable;

namespace GitOrigin.Infra.Backup;

/// <summary>The line that <c>ops restore --new</c> prints.</summary>
/// <param name="Generation">The generation that repositories were filled from; 0 where there is no backup.</param>
/// <param name="Restored">The repositories that were filled.</param>
/// <param name="Missing">Pushes that are known of and whose objects are lost.</param>
public sealed record RestoreText(int Generation, ImmutableArray<string> Restored = default, ImmutableArray<string> Missing = default)
{
    /// <summary>The command that prints it.</summary>
    public const string Command = "scripts/lib/ops restore --new";

    /// <summary>Reads the line.</summary>
    /// <exception cref="FormatException">It is not such a line.</exception>
    public static RestoreText Parse(string line) => OpsJson.Read<RestoreText>(line, Command);
}
