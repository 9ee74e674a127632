using System.Collections.Immutable;
using CliWrap;
using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Backup;

/// <summary>
/// A bare repository that bundles of a backup are unpacked into, to prove that all is in them. It records which bundles
/// it has unpacked itself, and its refs are those that were proven; one that was interrupted is made again.
/// </summary>
internal sealed class VerificationMirror
{
    private const int PacksToRollUp = 20;
    private const int FsckObjects = 1;

    private readonly LocalGit git;

    private VerificationMirror(string folder, ImmutableArray<string> unpacked)
    {
        git = new LocalGit(folder);
        Unpacked = unpacked;
    }

    /// <summary>The bundles that are in it, in order.</summary>
    public ImmutableArray<string> Unpacked { get; private set; }

    private string Folder => git.Repository;

    private string Record => RecordOf(Folder);

    /// <summary>Opens the mirror in a folder; null where there is none or it is doubtful.</summary>
    public static VerificationMirror? TryOpen(string folder) =>
        File.Exists(RecordOf(folder)) ? new VerificationMirror(folder, [.. File.ReadLines(RecordOf(folder))]) : null;

    /// <summary>Makes an empty one; what was in the folder goes.</summary>
    public static async Task<VerificationMirror> CreateAsync(string folder, CancellationToken cancellation)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        var mirror = new VerificationMirror(folder, []);
        mirror.Demand(await mirror.git.RunAsync(["init", "--quiet", "--bare", "--template=", folder], cancellation), "cannot be made");
        await mirror.RecordAsync([], cancellation);
        return mirror;
    }

    /// <summary>Takes the place of the mirror in another folder.</summary>
    public VerificationMirror MoveTo(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Move(Folder, folder);
        return new VerificationMirror(folder, Unpacked);
    }

    /// <summary>Unpacks a bundle. Each of its objects is hashed anew.</summary>
    /// <param name="hash">Its name in the store.</param>
    /// <param name="bundle">The file.</param>
    /// <param name="cancellation">Gives up; then the mirror is doubtful.</param>
    /// <exception cref="OpsException">It is damaged, or leans on objects that are not there.</exception>
    public async Task UnpackAsync(string hash, string bundle, CancellationToken cancellation)
    {
        var header = BundleHeader.Read(bundle);
        File.Delete(Record);
        await using (var pack = File.OpenRead(bundle))
        {
            pack.Position = header.PackOffset;
            Demand(await git.RunAsync(["index-pack", "--stdin", "--fix-thin"], PipeSource.FromStream(pack), cancellation), $"does not take bundle {hash}");
        }

        if (Directory.GetFiles(Path.Combine(Folder, "objects", "pack"), "*.pack").Length > PacksToRollUp)
        {
            Demand(await git.RunAsync(["repack", "--quiet", "--geometric=2", "-d"], cancellation), "cannot be repacked");
        }

        await RecordAsync([.. Unpacked, hash], cancellation);
    }

    /// <summary>Proves that refs are in it with all that they reach. Only what is new since the last proof is looked at.</summary>
    /// <param name="head">The ref that HEAD names.</param>
    /// <param name="refs">Object ids by ref.</param>
    /// <param name="whole">Whether to read every object again as well (<c>git fsck</c>).</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">Something is missing or damaged.</exception>
    public async Task ProveAsync(string head, ImmutableSortedDictionary<string, string> refs, bool whole, CancellationToken cancellation)
    {
        var ids = string.Concat(refs.Values.Distinct().Select(id => id + "\n"));
        Demand(await git.RunAsync(["rev-list", "--objects", "--quiet", "--stdin", "--not", "--all"], PipeSource.FromString(ids), cancellation), "lacks objects");
        await WriteRefsAsync(head, refs, cancellation);
        var listed = RefList.Parse(Demand(await git.RunAsync(["for-each-ref", "--format=%(objectname) %(refname)"], cancellation), "cannot be listed").Output);
        if (!listed.SequenceEqual(refs))
        {
            throw new OpsException($"the verification mirror {Folder} has other refs than the server: check this machine's disk");
        }

        if (whole)
        {
            await CheckObjectsAsync(cancellation);
        }
    }

    private static string RecordOf(string folder) => Path.Combine(folder, "git-origin-unpacked");

    // Complaints about the form of an object ("error in commit …") are no damage: the server's rules let it in, and its
    // hash is right. Every other word of fsck is.
    private async Task CheckObjectsAsync(CancellationToken cancellation)
    {
        var result = await git.RunAsync(["fsck", "--full", "--no-dangling", "--no-reflogs", "--no-progress"], cancellation);
        var isFormOnly = result.ExitCode == FsckObjects
            && result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .All(line => line.StartsWith("error in ", StringComparison.Ordinal) || line.StartsWith("warning in ", StringComparison.Ordinal));
        if (!isFormOnly)
        {
            Demand(result, "has damaged objects");
        }
    }

    private async Task WriteRefsAsync(string head, ImmutableSortedDictionary<string, string> refs, CancellationToken cancellation)
    {
        await ReplaceAsync(Path.Combine(Folder, "packed-refs"), string.Concat(refs.Select(entry => $"{entry.Value} {entry.Key}\n")), cancellation);
        await ReplaceAsync(Path.Combine(Folder, "HEAD"), $"ref: {(head.Length > 0 ? head : "refs/heads/main")}\n", cancellation);
    }

    private async Task RecordAsync(ImmutableArray<string> unpacked, CancellationToken cancellation)
    {
        await ReplaceAsync(Record, string.Concat(unpacked.Select(hash => hash + "\n")), cancellation);
        Unpacked = unpacked;
    }

    private static async Task ReplaceAsync(string file, string text, CancellationToken cancellation)
    {
        await File.WriteAllTextAsync(file + ".new", text, cancellation);
        File.Move(file + ".new", file, overwrite: true);
    }

    private GitResult Demand(GitResult result, string what) =>
        result.Succeeded ? result : throw new OpsException($"the verification mirror {Folder} {what}: {result.Reason}");
}
