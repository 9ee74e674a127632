using System.Collections.Immutable;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Settings;
using Pulumi;
using Local = Pulumi.Command.Local;

namespace GitOrigin.Infra.Repositories;

/// <summary>
/// The bundles that seed repositories: each is copied to the server before its repository is made, which removes the copy when
/// it is done. A repository on this machine is made into a bundle first.
/// </summary>
internal sealed class SeedBundles
{
    private const string MadeHere = ".state/seeds";

    private readonly ImmutableDictionary<string, Resource> _copies;

    /// <summary>Declares the copies.</summary>
    public SeedBundles(
        ImmutableSortedDictionary<string, RepositorySettings> repositories,
        HostCommands commands,
        string root,
        Resource parent,
        ImmutableArray<Resource> after)
    {
        var sources = repositories.Where(repository => repository.Value.Seed is BundleSeed or PathSeed).ToList();
        if (sources.Count == 0)
        {
            _copies = ImmutableDictionary<string, Resource>.Empty;
            return;
        }

        // Made again for each bundle that is new, as systems clear such folders from time to time.
        var folder = commands.Run(
            "seed-folder",
            new()
            {
                Create = Output.Create($"mkdir -p -m 700 {ServerPaths.Incoming} && test -O {ServerPaths.Incoming}"),
                Triggers = [.. sources.Select(source => source.Key)],
            },
            parent,
            after);
        _copies = sources.ToImmutableDictionary(
            source => source.Key,
            source => (Resource)commands.Copy(
                $"seed-{source.Key}", SourceOf(source.Key, source.Value.Seed!, root, parent), PathOnServer(source.Key), parent, folder));
    }

    /// <summary>The path, on the server, of the bundle that seeds a repository; null for none.</summary>
    public string? PathOf(string repository) => _copies.ContainsKey(repository) ? PathOnServer(repository) : null;

    /// <summary>What must be done before the bundle can be used.</summary>
    public IEnumerable<Resource> BeforeUseOf(string repository) => _copies.TryGetValue(repository, out var copy) ? [copy] : [];

    private static string PathOnServer(string repository) => $"{ServerPaths.Incoming}/{repository}.bundle";

    private static Input<AssetOrArchive> SourceOf(string repository, Seed seed, string root, Resource parent) => seed switch
    {
        BundleSeed bundle => new FileAsset(Path.Combine(root, bundle.Path)),
        PathSeed path => Bundle(repository, path, root, parent).Stdout
            .Apply(file => (AssetOrArchive)new FileAsset(Path.Combine(root, file))),
        _ => throw new ArgumentOutOfRangeException(nameof(seed)),
    };

    // Prints where the bundle is, so that the copy waits for it.
    private static Local.Command Bundle(string repository, PathSeed seed, string root, Resource parent)
    {
        var file = $"{MadeHere}/{repository}.bundle";
        return new(
            $"bundle-{repository}",
            new()
            {
                Create = $"set -eu; mkdir -p {MadeHere}; "
                    + $"git -C {Shell.Quote(seed.Path)} bundle create --quiet \"$PWD/{file}.new\" HEAD --branches --tags; "
                    + $"mv {file}.new {file}; echo {file}",
                Dir = root,
                Logging = Local.Logging.Stderr,
            },
            new() { Parent = parent });
    }
}
