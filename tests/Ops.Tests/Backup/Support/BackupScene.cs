using System.Collections.Immutable;
using System.Security.Cryptography;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Backup.Encryption;
using GitOrigin.Ops.Backup.Journal;
using GitOrigin.Ops.Backup.Targets;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Outputs;
using Microsoft.Extensions.Time.Testing;

namespace GitOrigin.Ops.Tests.Backup.Support;

/// <summary>A server with one repository, a target, and the keeper's hand. Real git on this machine.</summary>
internal sealed class BackupScene : IDisposable
{
    public const string Repository = "gaiaxpy";

    private readonly TestFolder folder = new();
    private readonly Func<IBackupTarget>? openTarget;

    /// <summary>Sets it; the target is a folder unless another is given.</summary>
    public BackupScene(Func<IBackupTarget>? openTarget = null)
    {
        this.openTarget = openTarget;
        Directory.CreateDirectory(folder.At("server"));
        Server = new LocalServer(folder.At("server"));
        Server.Add(Repository);
        Server.Commit(Repository, "first");
        Server.SetRef(Repository, "refs/tags/1.0.0", Server.Commit(Repository, "second"));
    }

    public LocalServer Server { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));

    public KeepRules Keep { get; set; } = new(10, 7, 4, 12);

    public string? Passphrase { get; set; }

    public bool Encrypt { get; set; }

    public BackupRequest Request { get; set; } = new() { Settings = "s", Expected = [Repository] };

    /// <summary>Where the target is, if it is a folder.</summary>
    public string Target => folder.At("target", "dev");

    public string Mirrors => folder.At("mirrors");

    public string At(string name) => folder.At(name);

    public BackupStore Open()
    {
        var cipher = new OpenPgp(Passphrase, "backup.passphrase");
        return new BackupStore(openTarget?.Invoke() ?? new DirectoryTarget(Target), cipher, Passphrase is null ? null : cipher, Encrypt);
    }

    public async Task<BackupResult> MakeAsync(bool withServer = true)
    {
        await using var store = Open();
        return await new BackupMaker(store, Mirrors, Keep, Time, new Progress<string>()).MakeAsync(withServer ? Server : null, Request, default);
    }

    public async Task<Manifest> NewestAsync()
    {
        await using var store = Open();
        return await store.ReadNewestAsync(default);
    }

    public async Task<EffectiveState> StateAsync()
    {
        await using var store = Open();
        return await store.ReadStateAsync(default);
    }

    /// <summary>Does what a restore does, with git alone: a repository of all bundles, which must have all that the refs reach.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> RestoreAsync(EffectiveRepository saved)
    {
        var copy = folder.At($"copy-{RandomNumberGenerator.GetHexString(8)}");
        GitTool.Run("init", "--quiet", "--bare", copy);
        await using var store = Open();
        foreach (var hash in saved.Bundles)
        {
            var bundle = folder.At("bundle");
            await store.FetchBundleAsync(hash, bundle, default);
            GitTool.Run("--git-dir", copy, "fetch", "--quiet", "--no-tags", bundle, "+refs/*:refs/bundle/*");
        }

        foreach (var (name, id) in saved.Refs)
        {
            GitTool.Run("--git-dir", copy, "update-ref", name, id);
        }

        GitTool.Run("--git-dir", copy, "fsck", "--no-progress");
        return RefList.Parse(GitTool.Run("--git-dir", copy, "for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/tags"));
    }

    /// <summary>Ships a journal entry of what the server has now, as its keeper does.</summary>
    public async Task ShipAsync(int sequence, IReadOnlyCollection<string> had, bool intentOnly = false)
    {
        var now = Server.State(Repository);
        var push = new Push("2026-11-24T23:00:00Z", "grace", "SHA256:x", new string('0', 40), now.Refs["refs/heads/main"], "refs/heads/main");
        await using var store = Open();
        string? hash = null;
        if (!intentOnly)
        {
            await using (var bundle = File.Create(folder.At("shipped")))
            {
                await Server.BundleAsync(Repository, had, bundle, default);
            }

            hash = await store.AddBundleAsync(folder.At("shipped"), default);
        }

        var entry = new JournalEntry(Repository, sequence, "2026-11-24T23:00:01Z", now.Head, hash, intentOnly, [push], now.Refs);
        var file = folder.Write("entry", JournalText.Write(entry));
        await store.Target.WriteAsync($"journal/{Repository}/{sequence:D8}.{(intentOnly ? "intent" : "entry")}", file, overwrite: false, default);
        Server.SetJournal(Repository, sequence);
    }

    public void Dispose() => folder.Dispose();
}
