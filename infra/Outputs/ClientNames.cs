namespace GitOrigin.Infra.Outputs;

/// <summary>How clients name the server and what is on it.</summary>
public static class ClientNames
{
    private const int DefaultPort = 22;

    /// <summary>The line of a known_hosts file: sshd(8), "SSH_KNOWN_HOSTS FILE FORMAT".</summary>
    public static string KnownHost(string address, int port, string hostKey) =>
        port == DefaultPort ? $"{address} {hostKey}" : $"[{address}]:{port} {hostKey}";

    /// <summary>The URL of a repository for an account.</summary>
    public static string Url(string account, string address, int port, string repository)
    {
        ArgumentNullException.ThrowIfNull(address);
        var host = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;
        var suffix = port == DefaultPort ? "" : $":{port}";
        return $"ssh://{account}@{host}{suffix}/{repository}.git";
    }
}
