using System.Collections.Immutable;

namespace GitOrigin.Infra.Settings;

/// <summary>The files that settings name. Paths are relative to the project's root, or absolute.</summary>
public interface IProjectFiles
{
    /// <summary>The text of a file; null where there is no such file or it cannot be read.</summary>
    string? ReadText(string path);

    /// <summary>Whether there is a file of that name.</summary>
    bool FileExists(string path);

    /// <summary>The names of the files in a folder, sorted; null where there is no such folder or it cannot be read.</summary>
    ImmutableArray<string>? FilesIn(string path);

    /// <summary>Whether there is a folder of that name.</summary>
    bool FolderExists(string path);
}
