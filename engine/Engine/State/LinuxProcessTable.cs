namespace EmbeddedEngine.State;

/// <summary>
/// The processes as Linux shows them in <c>/proc</c>. A process is told by the boot that it runs in, by its namespace
/// of process ids and by its start in clock ticks since boot (field 22 of <c>/proc/PID/stat</c>, see proc(5)).
/// Elsewhere nothing is known, and no process counts as gone.
/// </summary>
/// <param name="proc">The folder of processes.</param>
public sealed class LinuxProcessTable(string proc = "/proc") : IProcessTable
{
    private const int FieldsBeforeStart = 19; // from field 3, the first after the command's name, to field 22
    private const char Separator = '/';

    /// <inheritdoc />
    public int CurrentId => Environment.ProcessId;

    /// <inheritdoc />
    public string? CurrentIdentity => Identity(CurrentId);

    /// <inheritdoc />
    public bool IsGone(int id, string? identity)
    {
        if (identity?.Split(Separator) is not [var boot, var idSpace, _] || Boot() is not { } thisBoot)
        {
            return false;
        }

        return boot != thisBoot || (idSpace == IdSpace() && Identity(id) != identity);
    }

    private string? Identity(int id) =>
        Boot() is { } boot && IdSpace() is { } idSpace
            ? string.Join(Separator, boot, idSpace, Start(id) ?? "gone")
            : null;

    private string? Boot() => Read("sys/kernel/random/boot_id")?.Trim();

    private string? IdSpace() => new FileInfo(Path.Combine(proc, "self/ns/pid")).LinkTarget;

    private string? Start(int id)
    {
        // The command's name may hold spaces and parentheses: the fields after it begin behind the last parenthesis.
        var stat = Read($"{id}/stat");
        var fields = stat?[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields is not { Length: > FieldsBeforeStart } || fields[0] is "Z" or "X" ? null : fields[FieldsBeforeStart];
    }

    private string? Read(string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(proc, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
