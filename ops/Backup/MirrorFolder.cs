using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GitOrigin.Ops.Backup;

/// <summary>The folder of a stack's verification mirrors on this machine. One backup at a time works in it.</summary>
internal sealed class MirrorFolder : IDisposable
{
    private readonly string folder;
    private readonly FileStream held;

    private MirrorFolder(string folder, FileStream held)
    {
        this.folder = folder;
        this.held = held;
    }

    /// <summary>Where unfinished bundles are.</summary>
    public string Scratch => Path.Combine(folder, "scratch");

    private string SeenFile => Path.Combine(folder, "seen");

    /// <summary>Opens the folder; makes it.</summary>
    /// <exception cref="OpsException">Another backup of the stack is running.</exception>
    public static MirrorFolder Open(string folder)
    {
        Directory.CreateDirectory(folder);
        FileStream held;
        try
        {
            held = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new OpsException("another backup of this stack is running on this machine: wait for it, and run this again");
        }

        var opened = new MirrorFolder(folder, held);
        if (Directory.Exists(opened.Scratch))
        {
            Directory.Delete(opened.Scratch, recursive: true);
        }

        Directory.CreateDirectory(opened.Scratch);
        return opened;
    }

    /// <summary>Where the mirror of a repository is.</summary>
    public string MirrorOf(string repository) => Path.Combine(folder, $"{repository}.git");

    /// <summary>Refuses a target that has gone back since this machine last wrote to it.</summary>
    /// <exception cref="OpsException">It has an older generation, or another one of that number.</exception>
    public void RequireNotOlder(string target, Manifest newest)
    {
        if (!File.Exists(SeenFile) || File.ReadAllLines(SeenFile) is not [var name, var number, var sum] || name != target)
        {
            return;
        }

        var generation = int.Parse(number, CultureInfo.InvariantCulture);
        if (newest.Generation < generation || (newest.Generation == generation && SumOf(newest) != sum))
        {
            throw new OpsException(
                $"{target} has gone back: its newest generation is {newest.Generation}{(newest.Generation == generation ? " with another content" : "")}, "
                + $"but generation {generation} was written from here. Put that back; or, if you meant it, delete {SeenFile}");
        }
    }

    /// <summary>Remembers what was written.</summary>
    public void Remember(string target, Manifest newest) =>
        File.WriteAllLines(SeenFile, [target, newest.Generation.ToString(CultureInfo.InvariantCulture), SumOf(newest)]);

    /// <inheritdoc />
    public void Dispose() => held.Dispose();

    private static string SumOf(Manifest manifest) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ManifestText.Write(manifest))));
}
