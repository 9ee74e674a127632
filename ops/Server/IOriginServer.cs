using System.Collections.Immutable;

namespace GitOrigin.Ops.Server;

/// <summary>The server as an administrator of the stack sees it: the tools of docs/data.md, over one held connection.</summary>
public interface IOriginServer : IAsyncDisposable
{
    /// <summary>Every repository by name.</summary>
    /// <exception cref="OpsException">The server cannot be reached or does not answer.</exception>
    Task<ImmutableSortedDictionary<string, ServerRepository>> ListAsync(CancellationToken cancellation);

    /// <summary>Writes a bundle of what branches and tags of a repository reach.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="had">Object ids of the repository that need not be in it, nor what they reach.</param>
    /// <param name="destination">Where to.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>False where there is nothing else: then nothing is written.</returns>
    Task<bool> BundleAsync(string repository, IReadOnlyCollection<string> had, Stream destination, CancellationToken cancellation);

    /// <summary>The push log of a repository; its lines are <c>TIME ACCOUNT FINGERPRINT OLD NEW REF</c>.</summary>
    Task<IReadOnlyList<string>> LogAsync(string repository, CancellationToken cancellation);

    /// <summary>Begins an import beside the repository, with the objects of bundles in it.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="bundles">The bundles, each after those it leans on, and done with when the next one is asked for.</param>
    /// <param name="cancellation">Gives up.</param>
    Task ImportAsync(string repository, IAsyncEnumerable<Stream> bundles, CancellationToken cancellation);

    /// <summary>Gives the import its refs; it is checked, and takes the repository's place.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="state">Its refs, its HEAD, and the journal entry that they are.</param>
    /// <param name="replace">Whether it may replace a repository that is not empty, which is kept aside.</param>
    /// <param name="cancellation">Gives up.</param>
    Task CommitImportAsync(string repository, ServerRepository state, bool replace, CancellationToken cancellation);

    /// <summary>Runs a tool as root and answers what it prints.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OpsException">It failed; says what it said.</exception>
    Task<string> RunAsync(string tool, IReadOnlyList<string> arguments, string input, CancellationToken cancellation);
}
