using GitOrigin.Ops.Git;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Verify;

/// <summary>The checks that say whether the service does for its clients what it is there for.</summary>
/// <param name="outputs">The stack's outputs.</param>
/// <param name="anon">git as the account of the deployments.</param>
/// <param name="accountWithKey">git as an account, or null when its private key is not at hand.</param>
/// <param name="folder">A folder for clones.</param>
public sealed class ClientChecks(OriginOutputs outputs, GitClient anon, Func<string, GitClient?> accountWithKey, string folder)
{
    private const string CommitTime = "1000000000 +0000";

    /// <summary>All checks for these outputs.</summary>
    public IEnumerable<Check> All()
    {
        yield return new("anon has no shell", AnonHasNoShellAsync);
        foreach (var (repository, url) in outputs.CloneUrls)
        {
            yield return new($"anon clones {repository} at its newest tag", cancellation => AnonClonesAsync(repository, url, cancellation));
            yield return new($"{repository} has the refs of the outputs", cancellation => RefsAgreeAsync(repository, url, cancellation));
            yield return new($"anon cannot push to {repository}", cancellation => AnonCannotPushAsync(url, cancellation));
        }

        foreach (var (repository, urls) in outputs.PushUrls)
        {
            foreach (var (account, url) in urls)
            {
                yield return new($"{account} can push to {repository}", cancellation => AccountCanPushAsync(account, url, cancellation));
            }
        }
    }

    private static (bool? Passed, string Detail) Outcome(GitResult result, string good) =>
        result.Succeeded ? (true, good) : (false, result.Reason);

    private async Task<(bool? Passed, string Detail)> AnonHasNoShellAsync(CancellationToken cancellation)
    {
        var result = await anon.RunRemoteAsync(outputs.Host, outputs.Port, "id", cancellation);
        return (!result.Succeeded && result.Error.Contains("git-origin:", StringComparison.Ordinal), result.Reason);
    }

    private async Task<(bool? Passed, string Detail)> AnonClonesAsync(string repository, string url, CancellationToken cancellation)
    {
        var (head, tags) = outputs.Repositories[repository];
        if (tags.IsEmpty)
        {
            return Outcome(await anon.RunAsync(["ls-remote", "--quiet", url], cancellation), $"it has no tag; {head} can be read");
        }

        var tag = tags.Keys.MaxBy(name => name, TagOrder.Instance)!;
        var clone = Path.Combine(folder, repository);
        var cloned = await anon.RunAsync(["clone", "--quiet", "--depth", "1", "--branch", tag, "--", url, clone], cancellation);
        if (!cloned.Succeeded)
        {
            return (false, cloned.Reason);
        }

        var id = (await anon.RunAsync(["-C", clone, "rev-parse", $"refs/tags/{tag}"], cancellation)).Output.Trim();
        return id == tags[tag] ? (true, $"{tag} is {id}") : (false, $"{tag} is {id}, but {tags[tag]} in the outputs");
    }

    private async Task<(bool? Passed, string Detail)> RefsAgreeAsync(string repository, string url, CancellationToken cancellation)
    {
        var listed = await anon.RunAsync(["ls-remote", "--quiet", "--refs", "--tags", url], cancellation);
        if (!listed.Succeeded)
        {
            return (false, listed.Reason);
        }

        var there = RefList.Parse(listed.Output);
        var tags = outputs.Repositories[repository].Tags;
        var wrong = tags.Where(tag => there.GetValueOrDefault($"refs/tags/{tag.Key}") != tag.Value).Select(tag => tag.Key).ToList();
        return wrong is []
            ? (true, $"{tags.Count} tags agree, {there.Count - tags.Count} newer ones")
            : (false, $"moved or missing: {string.Join(", ", wrong)}");
    }

    private async Task<(bool? Passed, string Detail)> AnonCannotPushAsync(string url, CancellationToken cancellation)
    {
        // Asking to delete a branch that is not there needs no commit of our own and would change nothing if it were let through.
        var pushed = await anon.RunAsync(["-C", await EmptyRepositoryAsync("anon", cancellation), "push", url, ":refs/heads/verify/anon"], cancellation);
        return (!pushed.Succeeded && pushed.Error.Contains("git-origin:", StringComparison.Ordinal), pushed.Reason);
    }

    private async Task<(bool? Passed, string Detail)> AccountCanPushAsync(string account, string url, CancellationToken cancellation)
    {
        if (accountWithKey(account) is not { } git)
        {
            return (null, $"not tried: the private key of {account} is not here");
        }

        // Branch and commit are the same every time, so that a run that is cut short leaves one small branch at most, and
        // all runs one small pack; but each account's own, since pushes of one pack at once get in each other's way.
        var branch = $"refs/heads/verify/{account}";
        var repository = await EmptyRepositoryAsync(account, cancellation);
        var tree = (await git.RunAsync(["-C", repository, "hash-object", "-t", "tree", "-w", "/dev/null"], cancellation)).Output.Trim();
        var content = Path.Combine(repository, "commit");
        await File.WriteAllTextAsync(
            content,
            $"tree {tree}\nauthor {account} <verify@localhost> {CommitTime}\ncommitter {account} <verify@localhost> {CommitTime}\n\nscripts/verify was here\n",
            cancellation);
        var commit = await git.RunAsync(["-C", repository, "hash-object", "-t", "commit", "-w", content], cancellation);
        if (!commit.Succeeded)
        {
            return (false, commit.Reason);
        }

        var pushed = await git.RunAsync(["-C", repository, "push", "--quiet", "--force", url, $"{commit.Output.Trim()}:{branch}"], cancellation);
        if (!pushed.Succeeded)
        {
            return (false, pushed.Reason);
        }

        return Outcome(await git.RunAsync(["-C", repository, "push", "--quiet", url, $":{branch}"], cancellation), "a branch pushed and deleted again");
    }

    private async Task<string> EmptyRepositoryAsync(string account, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"{account}-{Guid.NewGuid():N}");
        await anon.RunAsync(["init", "--quiet", path], cancellation);
        return path;
    }
}
