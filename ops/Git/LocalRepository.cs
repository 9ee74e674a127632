using System.Collections.Immutable;
using System.Text;
using CliWrap;
using CliWrap.Buffered;

namespace GitOrigin.Ops.Git;

/// <summary>A repository on this machine.</summary>
/// <param name="path">Its folder.</param>
public sealed class LocalRepository(string path)
{
    private const string Local = "refs/heads/";
    private const string Remote = "refs/remotes/origin/";
    private const string Tags = "refs/tags/";

    /// <summary>Refuses what has no whole history.</summary>
    /// <exception cref="OpsException">It is no repository, or only a part of one.</exception>
    public async Task RequireWholeAsync(CancellationToken cancellation)
    {
        var shallow = await TryAsync(["rev-parse", "--is-shallow-repository"], cancellation);
        if (!shallow.Succeeded)
        {
            throw new OpsException($"{path} is no git repository ({shallow.Reason})");
        }

        var partial = await TryAsync(["config", "--get-regexp", @"^(extensions\.partialclone|remote\..*\.promisor)$"], cancellation);
        if (shallow.Output.Trim() == "true" || partial.Succeeded)
        {
            throw new OpsException($"{path} is a {(partial.Succeeded ? "partial" : "shallow")} clone, which lacks a part of the history: take a whole one");
        }
    }

    /// <summary>Its branches and tags as the server it was cloned from names them: those of its own, and those of origin that it has none of its own for.</summary>
    public async Task<ImmutableSortedDictionary<string, string>> ListAsync(CancellationToken cancellation) =>
        Merge(RefList.Parse(await RunAsync(["for-each-ref", "--format=%(objectname) %(refname)", Local, Remote, Tags], cancellation)));

    /// <summary>The branch that its HEAD names, or null.</summary>
    public async Task<string?> HeadAsync(CancellationToken cancellation)
    {
        var head = await TryAsync(["symbolic-ref", "--quiet", "HEAD"], cancellation);
        return head.Succeeded ? head.Output.Trim() : null;
    }

    /// <summary>Writes a bundle of what its branches, those of origin among them, and tags reach.</summary>
    public async Task BundleAsync(Stream destination, CancellationToken cancellation)
    {
        var error = new StringBuilder();
        var result = await Git(["bundle", "create", "--quiet", "-", "--branches", "--tags", "--remotes=origin"])
            .WithStandardOutputPipe(PipeTarget.ToStream(destination))
            .WithStandardErrorPipe(PipeTarget.ToStringBuilder(error))
            .ExecuteAsync(cancellation);
        if (result.ExitCode != 0)
        {
            throw new OpsException($"{path} cannot be bundled: {new GitResult(result.ExitCode, "", error.ToString()).Reason}");
        }
    }

    /// <summary>Branches and tags by the names that they have on the server.</summary>
    internal static ImmutableSortedDictionary<string, string> Merge(ImmutableSortedDictionary<string, string> refs)
    {
        var merged = refs
            .Where(entry => entry.Key.StartsWith(Remote, StringComparison.Ordinal) && entry.Key != Remote + "HEAD")
            .ToImmutableSortedDictionary(entry => Local + entry.Key[Remote.Length..], entry => entry.Value, StringComparer.Ordinal);
        return merged.SetItems(refs.Where(entry => !entry.Key.StartsWith(Remote, StringComparison.Ordinal)));
    }

    private Command Git(IEnumerable<string> arguments) => Cli.Wrap("git")
        .WithArguments([.. new[] { "-C", path }, .. arguments])
        .WithEnvironmentVariables(environment => environment.Set("GIT_NO_LAZY_FETCH", "1"))
        .WithValidation(CommandResultValidation.None);

    private async Task<GitResult> TryAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var result = await Git(arguments).ExecuteBufferedAsync(cancellation);
        return new GitResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    private async Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var result = await TryAsync(arguments, cancellation);
        return result.Succeeded ? result.Output : throw new OpsException($"{path} cannot be read: {result.Reason}");
    }
}
