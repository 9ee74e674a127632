namespace GitOrigin.Ops.Ssh;

/// <summary>The options with which ssh connects as one account under the pinned host key, and by nothing of the user's own.</summary>
public static class SshOptions
{
    /// <summary>The options, a word each.</summary>
    /// <param name="identity">Whose key.</param>
    /// <param name="knownHostsFile">A file with the pinned host key.</param>
    public static IReadOnlyList<string> For(SshIdentity identity, string knownHostsFile) =>
    [
        "-F", "/dev/null",
        "-o", "BatchMode=yes",
        "-o", "ConnectTimeout=30",
        "-o", "StrictHostKeyChecking=yes",
        "-o", $"UserKnownHostsFile={knownHostsFile}",
        "-o", "GlobalKnownHostsFile=/dev/null",
        "-o", $"IdentityAgent={identity.AgentSocket ?? "none"}",
        "-o", $"IdentityFile={identity.KeyFile ?? "none"}",
        "-o", $"IdentitiesOnly={(identity.KeyFile is null ? "no" : "yes")}",
    ];

    /// <summary>The same as a value for <c>GIT_SSH_COMMAND</c>, which a shell reads.</summary>
    public static string CommandLine(SshIdentity identity, string knownHostsFile) =>
        string.Join(' ', For(identity, knownHostsFile).Select(Quote).Prepend("ssh"));

    private static string Quote(string word) => "'" + word.Replace("'", @"'\''") + "'";
}
