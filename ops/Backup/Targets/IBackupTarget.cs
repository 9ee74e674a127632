namespace GitOrigin.Ops.Backup.Targets;

/// <summary>
/// A place outside the server where files are kept. Paths are relative, with slashes. A file is there whole or not at all.
/// Every method throws <see cref="OpsException"/> where the place is unreachable, full, or refuses; it names the place.
/// </summary>
public interface IBackupTarget : IAsyncDisposable
{
    /// <summary>What the place is called in messages; holds no secret.</summary>
    string Name { get; }

    /// <summary>All files below a folder, in folders of it too; none where there is no such folder. Unfinished files, whose names begin with a dot, among them.</summary>
    Task<IReadOnlyList<TargetFile>> ListAsync(string folder, CancellationToken cancellation);

    /// <summary>Opens a file; null where there is none.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellation);

    /// <summary>Writes a file: under another name, renamed when it is whole.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="file">A file of this machine, whose content it gets.</param>
    /// <param name="overwrite">Whether it may take the place of one that is there; otherwise that is a failure.</param>
    /// <param name="cancellation">Gives up; then there is no file, or the old one.</param>
    Task WriteAsync(string path, string file, bool overwrite, CancellationToken cancellation);

    /// <summary>Deletes a file; one that is not there is no failure.</summary>
    Task DeleteAsync(string path, CancellationToken cancellation);
}
