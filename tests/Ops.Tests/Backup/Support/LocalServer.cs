using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Backup.Support;

/// <summary>A server that is a folder of real repositories on this machine, whose tools do what docs/data.md says.</summary>
internal sealed class LocalServer(string folder) : IOriginServer
{
    private readonly ConcurrentDictionary<string, List<string>> logs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> journals = new(StringComparer.Ordinal);

    /// <summary>Called before a bundle of a repository is written.</summary>
    public Action<string>? BeforeBundle { get; set; }

    /// <summary>By repository: sizes in bytes of the bundles that were asked for.</summary>
    public ConcurrentQueue<(string Repository, long Size)> Bundled { get; } = [];

    public string PathOf(string repository) => Path.Combine(folder, $"{repository}.git");

    /// <summary>Makes an empty repository.</summary>
    public void Add(string repository) => GitTool.Run("init", "--quiet", "--bare", PathOf(repository));

    public void Remove(string repository) => Directory.Delete(PathOf(repository), recursive: true);

    /// <summary>Commits to a branch; answers the commit.</summary>
    public string Commit(string repository, string text, string branch = "main")
    {
        var path = PathOf(repository);
        var blob = GitTool.Feed(text, null, "--git-dir", path, "hash-object", "-w", "--stdin");
        var tree = GitTool.Feed($"100644 blob {blob}\tfile\n", null, "--git-dir", path, "mktree");
        var parent = GitTool.Run("--git-dir", path, "for-each-ref", "--format=%(objectname)", $"refs/heads/{branch}");
        var commit = GitTool.Run([.. (string[])["--git-dir", path, "commit-tree", tree, "-m", "one"], .. parent.Length > 0 ? (string[])["-p", parent] : []]);
        SetRef(repository, $"refs/heads/{branch}", commit);
        return commit;
    }

    public void SetRef(string repository, string name, string id) => GitTool.Run("--git-dir", PathOf(repository), "update-ref", name, id);

    /// <summary>Deletes a ref, as a push that is logged or as something that went wrong.</summary>
    public void DeleteRef(string repository, string name, bool isLogged)
    {
        var old = GitTool.Run("--git-dir", PathOf(repository), "rev-parse", name);
        GitTool.Run("--git-dir", PathOf(repository), "update-ref", "-d", name);
        if (isLogged)
        {
            Log(repository).Add($"2026-11-24T23:00:00Z grace SHA256:x {old} {new string('0', 40)} {name}");
        }
    }

    public void SetJournal(string repository, int journal) => journals[repository] = journal;

    public List<string> Log(string repository) => logs.GetOrAdd(repository, _ => []);

    public ServerRepository State(string repository)
    {
        var refs = RefList.Parse(GitTool.Run("--git-dir", PathOf(repository), "for-each-ref", "--format=%(objectname) %(refname)", "refs/heads", "refs/tags"));
        return new ServerRepository(GitTool.Run("--git-dir", PathOf(repository), "symbolic-ref", "HEAD"), refs, journals.GetValueOrDefault(repository));
    }

    public Task<ImmutableSortedDictionary<string, ServerRepository>> ListAsync(CancellationToken cancellation) => Task.FromResult(
        Directory.GetDirectories(folder, "*.git")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToImmutableSortedDictionary(name => name, State, StringComparer.Ordinal));

    public Task<bool> BundleAsync(string repository, IReadOnlyCollection<string> had, Stream destination, CancellationToken cancellation)
    {
        BeforeBundle?.Invoke(repository);
        var path = PathOf(repository);
        var known = had.Where(id => GitTool.Feed(id + "\n", null, "--git-dir", path, "cat-file", "--batch-check").EndsWith("missing", StringComparison.Ordinal) is false);
        var options = string.Concat(known.Select(id => $"^{id}\n"));
        if (GitTool.Feed(options, null, "--git-dir", path, "rev-list", "--objects", "--max-count=1", "--branches", "--tags", "--stdin").Length == 0)
        {
            return Task.FromResult(false);
        }

        var begun = destination.Position;
        try
        {
            GitTool.Feed(options, destination, "--git-dir", path, "bundle", "create", "--quiet", "-", "HEAD", "--branches", "--tags", "--stdin");
        }
        catch (ShouldAssertException fault)
        {
            throw new OpsException(fault.Message);
        }

        Bundled.Enqueue((repository, destination.Position - begun));
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<string>> LogAsync(string repository, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>(Log(repository));

    public Task ImportAsync(string repository, IAsyncEnumerable<Stream> bundles, CancellationToken cancellation) => throw new NotSupportedException();

    public Task CommitImportAsync(string repository, ServerRepository state, bool replace, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, string input, CancellationToken cancellation) => throw new NotSupportedException();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
