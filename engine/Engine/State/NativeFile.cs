using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;

namespace EmbeddedEngine.State;

/// <summary>What .NET has no call for: making a folder's entries durable, and hard links. Unix only.</summary>
internal static class NativeFile
{
    private const int ReadOnly = 0;

    /// <summary>Makes the names in a folder durable. Windows needs and has no such call.</summary>
    /// <exception cref="IOException">The system refuses.</exception>
    public static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(Name(folder), ReadOnly);
        if (handle < 0)
        {
            throw Failure(folder);
        }

        try
        {
            if (Fsync(handle) != 0)
            {
                throw Failure(folder);
            }
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>Gives a file a second name. False where that is not possible, as on a file system without hard links.</summary>
    public static bool TryLink(string file, string name) => !OperatingSystem.IsWindows() && Link(Name(file), Name(name)) == 0;

    private static byte[] Name(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static IOException Failure(string path) => new($"{path}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int handle);

    [DllImport("libc", EntryPoint = "link", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link(byte[] file, byte[] name);
}
