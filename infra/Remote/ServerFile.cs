namespace GitOrigin.Infra.Remote;

/// <summary>A text file that is installed on the server.</summary>
/// <param name="Path">Its path below the folder of our tools, with slashes.</param>
/// <param name="Content">Its text.</param>
public sealed record ServerFile(string Path, string Content)
{
    /// <summary>Whether it is a program.</summary>
    public bool IsExecutable => Content.StartsWith("#!", StringComparison.Ordinal);
}
