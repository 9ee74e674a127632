namespace Pulumi.Command.Remote.Outputs;

/// <summary>How to connect to a host by SSH.</summary>
[OutputType]
public sealed class Connection
{
    /// <summary>Unix socket of an SSH agent; the one of <c>SSH_AUTH_SOCK</c> if there is any.</summary>
    public readonly string? AgentSocketPath;

    /// <summary>Failed attempts to connect that are forgiven; -1: any number. 10 by default.</summary>
    public readonly int? DialErrorLimit;

    /// <summary>Name or address of the host.</summary>
    public readonly string Host;

    /// <summary>The public key that the host must have, as in a <c>.pub</c> file; without it the host is not checked.</summary>
    public readonly string? HostKey;

    /// <summary>The password.</summary>
    public readonly string? Password;

    /// <summary>Seconds that one attempt to connect may take; 0: without limit. 15 by default.</summary>
    public readonly int? PerDialTimeout;

    /// <summary>TCP port; 22 by default.</summary>
    public readonly double? Port;

    /// <summary>Content of a private key file; tried before the password.</summary>
    public readonly string? PrivateKey;

    /// <summary>Password of the private key, if it is encrypted.</summary>
    public readonly string? PrivateKeyPassword;

    /// <summary>The host to go through to reach this one.</summary>
    public readonly Outputs.ProxyConnection? Proxy;

    /// <summary>Who logs in; root by default.</summary>
    public readonly string? User;

    [OutputConstructor]
    private Connection(
        string? agentSocketPath,
        int? dialErrorLimit,
        string host,
        string? hostKey,
        string? password,
        int? perDialTimeout,
        double? port,
        string? privateKey,
        string? privateKeyPassword,
        Outputs.ProxyConnection? proxy,
        string? user)
    {
        AgentSocketPath = agentSocketPath;
        DialErrorLimit = dialErrorLimit;
        Host = host;
        HostKey = hostKey;
        Password = password;
        PerDialTimeout = perDialTimeout;
        Port = port;
        PrivateKey = privateKey;
        PrivateKeyPassword = privateKeyPassword;
        Proxy = proxy;
        User = user;
    }
}
