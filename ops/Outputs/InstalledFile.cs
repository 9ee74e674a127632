namespace GitOrigin.Ops.Outputs;

/// <summary>A file of ours on the server.</summary>
/// <param name="Path">Its path below the folder of our tools.</param>
/// <param name="Content">Its text.</param>
/// <param name="IsExecutable">Whether it is a program.</param>
public sealed record InstalledFile(string Path, string Content, bool IsExecutable);
