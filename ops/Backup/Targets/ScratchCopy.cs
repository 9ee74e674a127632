namespace GitOrigin.Ops.Backup.Targets;

/// <summary>
/// A file of a distant target on its way in: read whole before it is used, so that a connection that breaks is begun
/// again unseen. Gone when it is closed.
/// </summary>
internal static class ScratchCopy
{
    /// <summary>Makes an empty file that only this user can read.</summary>
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 128 * 1024,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), $"git-origin-{Guid.NewGuid():N}"), options);
    }

    /// <summary>Fills it; closes it where that fails.</summary>
    public static async Task<Stream> FillAsync(Func<FileStream, Task> fill)
    {
        var file = Create();
        try
        {
            await fill(file);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
