namespace GitOrigin.Ops.Git;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record GitResult(int ExitCode, string Output, string Error)
{
    // What git says of a failed push comes in this order of use; its last line only says that it failed.
    private static readonly string[] Reasons = ["fatal:", "remote: fatal:", "remote: error:", "! ["];

    /// <summary>Whether it went well.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that says most about a failure: the server's own refusal if there is one, then git's reason, otherwise the last.</summary>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return lines.FirstOrDefault(line => line.Contains("git-origin:", StringComparison.Ordinal))
                ?? Reasons.Select(reason => lines.FirstOrDefault(line => line.StartsWith(reason, StringComparison.Ordinal))).FirstOrDefault(line => line is not null)
                ?? lines.LastOrDefault()
                ?? $"exit {ExitCode}, without a word";
        }
    }
}
