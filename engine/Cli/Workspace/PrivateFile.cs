namespace EmbeddedEngine.Cli.Workspace;

/// <summary>Writes files that may hold secrets.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file that only its owner may read; one that is there already is replaced, mode and all.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(text.AsMemory(), cancellation);
    }
}
