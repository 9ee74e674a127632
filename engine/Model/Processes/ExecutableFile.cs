namespace EmbeddedEngine.Processes;

/// <summary>Tells files that can be run from others.</summary>
public static class ExecutableFile
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether there is such a file, and somebody may run it. Where files have no such mode each may be run.</summary>
    public static bool IsThere(string file) => File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Executable) != 0);
}
