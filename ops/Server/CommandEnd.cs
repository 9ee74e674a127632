using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Server;

/// <summary>How a command on the server ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Error">Its standard error.</param>
public sealed record CommandEnd(int ExitCode, string Error)
{
    private const string Prefix = "git-origin: ";

    /// <summary>Whether it went well.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that says most about a failure.</summary>
    public string Reason
    {
        get
        {
            var reason = new GitResult(ExitCode, "", Error).Reason;
            var at = reason.IndexOf(Prefix, StringComparison.Ordinal);
            return at < 0 ? reason : reason[(at + Prefix.Length)..];
        }
    }
}
