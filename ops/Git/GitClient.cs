using CliWrap;
using CliWrap.Buffered;
using GitOrigin.Ops.Ssh;

namespace GitOrigin.Ops.Git;

/// <summary>git as one account runs it: under the pinned host key, without prompts, and without the user's own configuration.</summary>
/// <param name="identity">Whose key.</param>
/// <param name="knownHostsFile">A file with the pinned host key.</param>
public sealed class GitClient(SshIdentity identity, string knownHostsFile)
{
    /// <summary>The account.</summary>
    public string Account => identity.Account;

    /// <summary>Runs git; a failure is an answer, not an exception.</summary>
    /// <param name="arguments">git's arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<GitResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var result = await Cli.Wrap("git")
            .WithArguments(arguments)
            .WithEnvironmentVariables(environment => environment
                .Set("GIT_SSH_COMMAND", SshOptions.CommandLine(identity, knownHostsFile))
                .Set("GIT_TERMINAL_PROMPT", "0")
                .Set("GIT_CONFIG_GLOBAL", "/dev/null")
                .Set("GIT_CONFIG_NOSYSTEM", "1"))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellation);
        return new GitResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    /// <summary>Runs a command on the server, not git's own.</summary>
    public async Task<GitResult> RunRemoteAsync(string host, int port, string command, CancellationToken cancellation)
    {
        var result = await Cli.Wrap("ssh")
            .WithArguments([.. SshOptions.For(identity, knownHostsFile), "-p", $"{port}", $"{Account}@{host}", command])
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellation);
        return new GitResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
