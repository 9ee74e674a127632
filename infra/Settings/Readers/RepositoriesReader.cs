using System.Collections.Immutable;
using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:repositories</c>.</summary>
internal sealed class RepositoriesReader(IProjectFiles files)
{
    /// <summary>Reads all repositories; those with a wrong name too, so that what refers to them is not reported as well.</summary>
    public ImmutableSortedDictionary<string, RepositorySettings> Read(SettingNode node)
    {
        var repositories = node.AsMap(RepositoryNames.ProblemOf)
            .Select(entry => (entry.Name, Settings: ReadRepository(entry.Node)))
            .ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Settings, StringComparer.Ordinal);
        if (repositories.IsEmpty && node.IsObject)
            node.Report("is empty: name at least one repository");
        return repositories;
    }

    private RepositorySettings ReadRepository(SettingNode node)
    {
        var repository = node.AsObject();
        var settings = new RepositorySettings
        {
            Description = repository.Optional("description")?.AsText(FullNames.ProblemOfDescription),
            AnonymousRead = repository.Optional("anonymous")?.AsWord("read", "none") == "read",
            DefaultBranch = repository.Optional("defaultBranch")?.AsText(Branches.ProblemOfName),
            Protected = repository.Optional("protected")?.AsTexts(Branches.ProblemOfPattern) ?? [],
            Seed = ReadSeed(repository.Optional("seed")),
            AdminMayMoveTags = repository.Optional("adminMayMoveTags")?.AsFlag() ?? false,
            DenyRewrite = repository.Optional("denyRewrite")?.AsFlag() ?? false,
            Tags = repository.Optional("tags")?.AsWord("any", "annotated", "signed") switch
            {
                "annotated" => TagRule.Annotated,
                "signed" => TagRule.Signed,
                _ => TagRule.Any,
            },
            MaxPushSize = ReadSize(repository.Optional("maxPushSize")),
            MaxSize = ReadSize(repository.Optional("maxSize")),
            Fsck = (repository.Optional("fsck")?.AsMap(FsckIds.ProblemOf) ?? [])
                .Select(check => (check.Name, Severity: check.Node.AsWord("error", "warn", "ignore")))
                .ToImmutableSortedDictionary(check => check.Name, check => check.Severity ?? "error", StringComparer.Ordinal),
        };
        repository.RefuseOthers();
        return settings;
    }

    private static long? ReadSize(SettingNode? node) => node?.AsText(Sizes.ProblemOf) is { } size ? Sizes.Bytes(size) : null;

    private Seed? ReadSeed(SettingNode? node)
    {
        if (node is null)
            return null;
        var seed = node.AsObject();
        var (url, bundle, path) = (seed.Optional("url"), seed.Optional("bundle"), seed.Optional("path"));
        seed.RefuseOthers();
        if (node.IsObject && new[] { url, bundle, path }.Count(given => given is not null) != 1)
        {
            node.Report("must have one of url, bundle (a file made by git bundle) and path (a repository on this machine)");
            return null;
        }

        if (url?.AsText(SeedUrls.ProblemOf) is { } address)
            return new UrlSeed(address);
        if (bundle?.AsText(ProblemOfFile) is { } file)
            return new BundleSeed(file);
        return path?.AsText(ProblemOfFolder) is { } folder ? new PathSeed(folder) : null;
    }

    private string? ProblemOfFile(string path) => files.FileExists(path)
        ? null
        : $"there is no file '{path}': give the path of a git bundle, relative to the project's root";

    private string? ProblemOfFolder(string path) => files.FolderExists(path)
        ? null
        : $"there is no folder '{path}': give the path of a repository, relative to the project's root";
}
