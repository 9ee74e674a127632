namespace GitOrigin.Ops.Backup.Targets;

/// <summary>A folder of this machine, or of a disk or share mounted on it; made when it is first written to.</summary>
/// <param name="folder">The folder, absolute.</param>
public sealed class DirectoryTarget(string folder) : IBackupTarget
{
    private const int NoSpace = 28; // ENOSPC
    private const int QuotaExceeded = 122; // EDQUOT

    /// <inheritdoc />
    public string Name => folder;

    /// <inheritdoc />
    public Task<IReadOnlyList<TargetFile>> ListAsync(string folder, CancellationToken cancellation) => TryAsync(() =>
    {
        var path = Full(folder);
        IReadOnlyList<TargetFile> files = !Directory.Exists(path)
            ? []
            : [.. new DirectoryInfo(path).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                .Select(file => new TargetFile(Path.GetRelativePath(path, file.FullName), file.Length, file.LastWriteTimeUtc))];
        return Task.FromResult(files);
    });

    /// <inheritdoc />
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellation) => TryAsync(() =>
        Task.FromResult<Stream?>(File.Exists(Full(path)) ? File.OpenRead(Full(path)) : null));

    /// <inheritdoc />
    public Task WriteAsync(string path, string file, bool overwrite, CancellationToken cancellation) => TryAsync(async () =>
    {
        var final = Full(path);
        var parent = Path.GetDirectoryName(final)!;
        Directory.CreateDirectory(parent);
        var unfinished = Full(TargetPaths.Unfinished(path));
        try
        {
            await using (var destination = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                await using var source = File.OpenRead(file);
                await source.CopyToAsync(destination, cancellation);
                destination.Flush(flushToDisk: true);
            }

            File.Move(unfinished, final, overwrite);
            FolderNames.Flush(parent);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return true;
    });

    /// <inheritdoc />
    public Task DeleteAsync(string path, CancellationToken cancellation) => TryAsync(() =>
    {
        if (File.Exists(Full(path)))
        {
            File.Delete(Full(path));
        }

        return Task.FromResult(true);
    });

    /// <inheritdoc />
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string Full(string path) => Path.Combine(folder, path);

    private async Task<T> TryAsync<T>(Func<Task<T>> action)
    {
        try
        {
            return await action();
        }
        catch (UnauthorizedAccessException fault)
        {
            throw new OpsException($"the backup folder {folder} refuses: {fault.Message} Give this account the right, or set another folder");
        }
        catch (IOException fault) when ((fault.HResult & 0xFFFF) is NoSpace or QuotaExceeded)
        {
            throw new OpsException($"the backup folder {folder} is full: make room there, or let fewer generations be kept, and run this again");
        }
        catch (IOException fault)
        {
            throw new OpsException($"the backup folder {folder} cannot be used: {fault.Message}");
        }
    }
}
