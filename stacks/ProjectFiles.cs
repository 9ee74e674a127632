using System.Collections.Immutable;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Stacks;

/// <summary>The files of the project on this machine.</summary>
internal sealed class ProjectFiles(string root) : IProjectFiles
{
    /// <summary>The project's root folder.</summary>
    public string Root => root;

    /// <inheritdoc/>
    public string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(Full(path));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool FileExists(string path) => File.Exists(Full(path));

    /// <inheritdoc/>
    public ImmutableArray<string>? FilesIn(string path)
    {
        try
        {
            return [.. Directory.EnumerateFiles(Full(path)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public bool FolderExists(string path) => Directory.Exists(Full(path));

    private string Full(string path) => Path.Combine(root, path);
}
