using System.Runtime.InteropServices;
using System.Text;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>The processes of this machine.</summary>
internal static class Processes
{
    private const int SigInt = 2;
    private const int SigKill = 9;
    private const int NoSuchProcess = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Sends SIGKILL.</summary>
    /// <param name="id">The process; negative: the group.</param>
    public static void Kill(int id) => Send(id, SigKill);

    /// <summary>Sends SIGINT.</summary>
    /// <param name="id">The process; negative: the group.</param>
    public static void Interrupt(int id) => Send(id, SigInt);

    /// <summary>Waits until no process is left that was started with a variable of its environment; fails if one stays.</summary>
    /// <param name="variable"><c>NAME=VALUE</c>.</param>
    public static async Task WaitUntilGoneAsync(string variable)
    {
        var end = DateTime.UtcNow + Patience;
        while (Directory.GetDirectories("/proc").Where(folder => HasVariable(folder, variable)).ToList() is { Count: > 0 } left)
        {
            while (left.Exists(folder => HasVariable(folder, variable)))
            {
                if (DateTime.UtcNow > end)
                    throw new InvalidOperationException($"These are left of a run that was killed: {string.Join("; ", left.Select(CommandLine))}");
                await Task.Delay(10);
            }
        }
    }

    private static void Send(int id, int signal)
    {
        if (SendSignal(id, signal) != 0 && Marshal.GetLastPInvokeError() is not NoSuchProcess and var error)
            throw new InvalidOperationException($"kill {id}: error {error}");
    }

    private static bool HasVariable(string folder, string variable) =>
        Read(Path.Combine(folder, "environ")).Split('\0').Contains(variable);

    // Its number, its parent's, how it is, and its command line.
    private static string CommandLine(string folder)
    {
        var parts = Read(Path.Combine(folder, "stat")).Split(") ")[^1].Split(' ');
        return $"{Path.GetFileName(folder)} (of {parts.ElementAtOrDefault(1)}, {parts[0]}) {Read(Path.Combine(folder, "cmdline")).Replace('\0', ' ')}";
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file, Encoding.UTF8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it ended while it was looked at, or is not a process
        }
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SendSignal(int id, int signal);
}
