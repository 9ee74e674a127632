using System.Collections.Concurrent;
using System.Collections.Immutable;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Server;

/// <summary>A server in memory: its repositories are refs, its bundles texts.</summary>
internal sealed class FakeServer : IOriginServer
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> imports = new();

    public ConcurrentDictionary<string, ServerRepository> Repositories { get; } = new();

    /// <summary>What was unpacked into each repository that was committed, in order.</summary>
    public ConcurrentDictionary<string, ImmutableArray<string>> Unpacked { get; } = new();

    public ConcurrentQueue<string> Ran { get; } = new();

    /// <summary>What is done to a repository right after it was committed.</summary>
    public Func<ServerRepository, ServerRepository> AfterCommit { get; set; } = state => state;

    public static ImmutableSortedDictionary<string, string> Refs(params IEnumerable<(string Ref, string Id)> refs) =>
        refs.ToImmutableSortedDictionary(it => it.Ref, it => it.Id, StringComparer.Ordinal);

    public Task<ImmutableSortedDictionary<string, ServerRepository>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult(Repositories.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public Task<bool> BundleAsync(string repository, IReadOnlyCollection<string> had, Stream destination, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> LogAsync(string repository, CancellationToken cancellation) => throw new NotSupportedException();

    public async Task ImportAsync(string repository, IAsyncEnumerable<Stream> bundles, CancellationToken cancellation)
    {
        imports[repository] = new();
        await foreach (var bundle in bundles.WithCancellation(cancellation))
        {
            using var reader = new StreamReader(bundle, leaveOpen: true);
            imports[repository].Enqueue(await reader.ReadToEndAsync(cancellation));
        }
    }

    public Task CommitImportAsync(string repository, ServerRepository state, bool replace, CancellationToken cancellation)
    {
        Unpacked[repository] = [.. imports[repository]];
        Repositories[repository] = AfterCommit(state);
        return Task.CompletedTask;
    }

    public Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, string input, CancellationToken cancellation)
    {
        Ran.Enqueue($"{tool} {string.Join(' ', arguments)}\n{input}");
        return tool == "data" && arguments[0] == "commit"
            ? CommitAsync(arguments[1], input.Replace("unsaved\n", "", StringComparison.Ordinal))
            : Task.FromResult("");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> CommitAsync(string repository, string input)
    {
        await CommitImportAsync(repository, ServerText.ParseList($"repository x\n{input}")["x"], true, default);
        return "restored\n";
    }
}
