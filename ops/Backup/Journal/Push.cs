namespace GitOrigin.Ops.Backup.Journal;

/// <summary>A ref that somebody pushed: a line of the server's push log.</summary>
/// <param name="Time">When, as the server wrote it (UTC).</param>
/// <param name="Account">Who.</param>
/// <param name="Fingerprint">By which key.</param>
/// <param name="Old">The object id before; zeros for a new ref.</param>
/// <param name="New">The object id after; zeros for a deleted ref.</param>
/// <param name="Ref">The ref.</param>
public sealed record Push(string Time, string Account, string Fingerprint, string Old, string New, string Ref)
{
    /// <summary>Whether it deleted the ref.</summary>
    public bool IsDeletion => New.Length > 0 && New.All(digit => digit == '0');

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It has another number of words.</exception>
    public static Push Parse(string line) =>
        line.Split(' ') is [var time, var account, var fingerprint, var old, var @new, var name]
            ? new Push(time, account, fingerprint, old, @new, name)
            : throw new FormatException($"'{line}' is no line of a push log");

    /// <summary>The line.</summary>
    public override string ToString() => $"{Time} {Account} {Fingerprint} {Old} {New} {Ref}";
}
