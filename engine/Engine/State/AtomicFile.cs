namespace EmbeddedEngine.State;

/// <summary>
/// Writes whole files so that, whenever the process or the machine dies, a file is either as it was or as it was to
/// be, and is durable once written: a temporary file in the same folder, made durable, then renamed.
/// </summary>
internal sealed class AtomicFile
{
    /// <summary>For files that others may read: a stack's settings, which belong to the source code.</summary>
    public const UnixFileMode SharedMode = OwnerOnly | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const string TemporarySuffix = ".tmp";
    private const string BackupSuffix = ".bak";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly Action<string, string> rename;
    private readonly UnixFileMode mode;

    /// <param name="mode">Who may read and write a new file; only its owner where nothing is said.</param>
    public AtomicFile(UnixFileMode mode = OwnerOnly)
        : this((from, to) => File.Move(from, to, overwrite: true), mode)
    {
    }

    /// <param name="rename">Renames a file over another; a seam, so that tests can die at that point.</param>
    /// <param name="mode">Who may read and write a new file.</param>
    internal AtomicFile(Action<string, string> rename, UnixFileMode mode = OwnerOnly)
    {
        this.rename = rename;
        this.mode = mode;
    }

    /// <summary>The name of the copy that <see cref="WriteWithBackup"/> keeps of the file before.</summary>
    public static string BackupOf(string file) => file + BackupSuffix;

    /// <summary>Writes a file; its folder is made where it is missing.</summary>
    /// <exception cref="StateException">The system refuses, as on a disk that is full; the file is as it was.</exception>
    public void Write(string file, ReadOnlySpan<byte> content)
    {
        try
        {
            Replace(file, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(file, e);
        }
    }

    private void Replace(string file, ReadOnlySpan<byte> content)
    {
        var folder = Path.GetDirectoryName(file)!;
        MakeFolder(folder);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(file)}.{Guid.NewGuid():n}{TemporarySuffix}");
        try
        {
            WriteDurably(temporary, content);
            rename(temporary, file);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }

        NativeFile.FlushFolder(folder);
    }

    /// <summary>Writes a file and keeps the one before it beside it.</summary>
    /// <exception cref="StateException">The system refuses, as on a disk that is full; the file is as it was.</exception>
    public void WriteWithBackup(string file, ReadOnlySpan<byte> content)
    {
        if (File.Exists(file))
        {
            Backup(file);
        }

        Write(file, content);
    }

    /// <summary>Removes what processes that died left half written in a folder.</summary>
    /// <param name="file">The file whose leftovers go.</param>
    public static void RemoveLeftovers(string file) => RemoveLeftovers(Path.GetDirectoryName(file)!, Path.GetFileName(file));

    /// <summary>Removes what processes that died left half written of any of a folder's files that have such names.</summary>
    /// <param name="folder">The folder; it need not be there.</param>
    /// <param name="names">The files' names, with <c>*</c> for any characters.</param>
    public static void RemoveLeftovers(string folder, string names)
    {
        if (Directory.Exists(folder))
        {
            foreach (var leftover in Directory.EnumerateFiles(folder, $".{names}.*{TemporarySuffix}"))
            {
                File.Delete(leftover);
            }
        }
    }

    private static void Backup(string file)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(file)!, $".{Path.GetFileName(file)}.{Guid.NewGuid():n}{TemporarySuffix}");

        // The file is never changed in place, so a second name of it is as good as a copy and costs nothing.
        try
        {
            if (!NativeFile.TryLink(file, temporary))
            {
                File.Copy(file, temporary);
            }

            File.Move(temporary, BackupOf(file), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refused(BackupOf(file), e);
        }
        finally
        {
            // Still there after a failure; and where both are names of one file, which after a failed write they are: then renaming does nothing.
            File.Delete(temporary);
        }
    }

    private static StateException Refused(string file, Exception e) => new($"{file} cannot be written, and is left as it was: {e.Message}", e);

    private void WriteDurably(string file, ReadOnlySpan<byte> content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        using var stream = new FileStream(file, options);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    private static void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        // A new folder is only durable once the folder that names it is.
        var parent = Path.GetDirectoryName(folder);
        if (parent is not null)
        {
            MakeFolder(parent);
        }

        Directory.CreateDirectory(folder);
        if (parent is not null)
        {
            NativeFile.FlushFolder(parent);
        }
    }
}
