namespace GitOrigin.Ops.Git;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record GitResult(int ExitCode, string Output, string Error)
{
    /// <summary>Whether it went well.</summary>
    public bool Succeeded => ExitCode == 0;

    /// <summary>The line that says most about a failure: the server's own refusal if there is one, otherwise the last.</summary>
    public string Reason
    {
        get
        {
            var lines = Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return lines.FirstOrDefault(line => line.Contains("git-origin:", StringComparison.Ordinal))
                ?? lines.FirstOrDefault(line => line.StartsWith("fatal:", StringComparison.Ordinal))
                ?? lines.LastOrDefault()
                ?? $"exit {ExitCode}, without a word";
        }
    }
}
