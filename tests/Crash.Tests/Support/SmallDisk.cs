using System.Diagnostics;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>
/// A folder that is a disk of its own, in memory, with little room. It is mounted in a namespace that only one process holds:
/// when that process ends, at the latest with this one, the disk is gone.
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly Process holder;
    private readonly string folder;

    private SmallDisk(Process holder, string folder)
    {
        this.holder = holder;
        this.folder = folder;
    }

    /// <summary>Where the disk is seen from outside its namespace.</summary>
    public string Path => $"/proc/{holder.Id}/root{folder}";

    /// <summary>Makes a folder a small disk.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="kilobytes">Its size.</param>
    public static async Task<SmallDisk> MountAsync(string folder, int kilobytes)
    {
        var holder = Start("unshare", "--mount", "sh", "-c", $"mount -t tmpfs -o size={kilobytes}k,mode=700 tmpfs \"$0\" && echo mounted && exec cat", folder);
        if (await holder.StandardOutput.ReadLineAsync() != "mounted")
            throw new InvalidOperationException($"A disk in memory cannot be mounted, which needs root: {await holder.StandardError.ReadToEndAsync()}");
        return new SmallDisk(holder, folder);
    }

    /// <summary>The words that run a command where the disk is.</summary>
    /// <param name="workingDirectory">The command's folder.</param>
    public string[] Enter(string workingDirectory) => ["nsenter", $"--mount=/proc/{holder.Id}/ns/mnt", $"--wd={workingDirectory}"];

    /// <summary>Gives the disk another size.</summary>
    public async Task ResizeAsync(int kilobytes)
    {
        string[] enter = Enter("/");
        using var mount = Start(enter[0], [.. enter[1..], "mount", "-o", $"remount,size={kilobytes}k", folder]);
        await mount.WaitForExitAsync();
        mount.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        holder.StandardInput.Close();
        holder.WaitForExit();
        holder.Dispose();
    }

    private static Process Start(string command, params string[] arguments) => Process.Start(new ProcessStartInfo(command, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
