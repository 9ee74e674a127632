using CliWrap;
using CliWrap.Buffered;

namespace GitOrigin.Ops.Git;

/// <summary>git on repositories of this machine, without a network and without anybody's own configuration.</summary>
/// <param name="repository">The repository's folder.</param>
public sealed class LocalGit(string repository)
{
    /// <summary>The repository's folder.</summary>
    public string Repository => repository;

    /// <summary>Runs git; a failure is an answer, not an exception.</summary>
    /// <param name="arguments">git's arguments.</param>
    /// <param name="cancellation">Ends it.</param>
    public Task<GitResult> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) => RunAsync(arguments, PipeSource.Null, cancellation);

    /// <summary>Runs git with something to read; a failure is an answer, not an exception.</summary>
    public async Task<GitResult> RunAsync(IEnumerable<string> arguments, PipeSource input, CancellationToken cancellation)
    {
        var result = await Cli.Wrap("git")
            .WithArguments(["--git-dir", repository, .. arguments])
            .WithEnvironmentVariables(environment => environment
                .Set("GIT_DIR", null)
                .Set("GIT_OBJECT_DIRECTORY", null)
                .Set("GIT_ALTERNATE_OBJECT_DIRECTORIES", null)
                .Set("GIT_CONFIG_GLOBAL", "/dev/null")
                .Set("GIT_CONFIG_NOSYSTEM", "1"))
            .WithStandardInputPipe(input)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellation);
        return new GitResult(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
