using System.Collections.Immutable;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Settings;
using Pulumi;

namespace GitOrigin.Infra.Repositories;

/// <summary>The bare repositories on the server: made, filled where they are empty, and never emptied.</summary>
public sealed class RepositorySet : ComponentResource
{
    /// <summary>Declares the repositories.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="repositories">What each is to be like.</param>
    /// <param name="commands">The server.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="after">What must be done before.</param>
    /// <param name="options">The options.</param>
    public RepositorySet(
        string name,
        ImmutableSortedDictionary<string, RepositorySettings> repositories,
        HostCommands commands,
        string root,
        ImmutableArray<Resource> after,
        ComponentResourceOptions? options = null)
        : base("git-origin:repositories:RepositorySet", name, options)
    {
        var seeds = new SeedBundles(repositories, commands, root, this, after);
        var made = repositories.ToImmutableSortedDictionary(repository => repository.Key, repository => commands.Run(
            $"repository-{repository.Key}",
            new()
            {
                Create = commands.Tool("repository", repository.Key),
                Delete = commands.Tool("repository", "--remove", repository.Key),
                Stdin = RepositorySpec.Render(repository.Value, seeds.PathOf(repository.Key)),
                AnswersProgram = true,
            },
            this,
            [.. after, .. seeds.BeforeUseOf(repository.Key)]));
        Ready = [.. made.Values];
        // The connection of a command is secret, and so may be what it prints; but refs are public.
        Content = made.ToImmutableSortedDictionary(
            repository => repository.Key,
            repository => Output.Unsecret(repository.Value.Stdout).Apply(RepositoryContent.Parse));
        Steps =
        [
            .. repositories.Select(repository => new ServerStep(
                $"repository-{repository.Key}", "repository", [repository.Key], RepositorySpec.Render(repository.Value with { Seed = null }, bundle: null))),
        ];
        RegisterOutputs();
    }

    /// <summary>What must be done before anybody may get in: each repository is there, with what belongs in it.</summary>
    public ImmutableArray<Resource> Ready { get; }

    /// <summary>The tools that are run, without the seeds: run again, they change rules and never fill a repository.</summary>
    public ImmutableArray<ServerStep> Steps { get; }

    /// <summary>What was in each repository when it was last made or changed.</summary>
    public ImmutableSortedDictionary<string, Output<RepositoryContent>> Content { get; }
}
