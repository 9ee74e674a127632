namespace GitOrigin.Ops.Log;

/// <summary>A line of the push log.</summary>
/// <param name="Time">When, UTC.</param>
/// <param name="Account">Who.</param>
/// <param name="Key">The fingerprint of the key; <c>-</c> where there was none.</param>
/// <param name="Old">The object id before; zeros for a new ref.</param>
/// <param name="New">The object id after; zeros for a deleted one.</param>
/// <param name="Ref">The ref.</param>
public sealed record LogLine(string Time, string Account, string Key, string Old, string New, string Ref)
{
    /// <summary>What happened to the ref.</summary>
    public string Change => (IsZero(Old), IsZero(New)) switch { (true, _) => "created", (_, true) => "deleted", _ => "updated" };

    /// <summary>Reads a line.</summary>
    /// <exception cref="OpsException">It is no such line.</exception>
    public static LogLine Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Split(' ') is [var time, var account, var key, var old, var now, var name]
            ? new LogLine(time, account, key, old, now, name)
            : throw new OpsException($"the server's push log has a line that is none ('{line}')");
    }

    private static bool IsZero(string id) => id.All(digit => digit == '0');
}
