using System.Collections.Immutable;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>How to log in to one host: the fields of the official <c>Connection</c> and <c>ProxyConnection</c>.</summary>
internal sealed record EndpointSettings
{
    /// <summary>Names of the fields.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "host", "port", "user", "password", "privateKey", "privateKeyPassword", "agentSocketPath", "dialErrorLimit", "perDialTimeout", "hostKey",
    ];

    /// <summary>Name or address.</summary>
    public required string Host { get; init; }

    /// <summary>TCP port.</summary>
    public int Port { get; init; } = 22;

    /// <summary>Who logs in.</summary>
    public string User { get; init; } = "root";

    /// <summary>Password; also answers keyboard-interactive questions.</summary>
    public string? Password { get; init; }

    /// <summary>Content of a private key file; tried before the password.</summary>
    public string? PrivateKey { get; init; }

    /// <summary>Password of the private key, if it is encrypted.</summary>
    public string? PrivateKeyPassword { get; init; }

    /// <summary>Unix socket of an SSH agent; null: the session's, where there is neither key nor password.</summary>
    public string? AgentSocketPath { get; init; }

    /// <summary>Failed attempts to connect that are forgiven: 10 allows 11 attempts; -1: any number.</summary>
    public int DialErrorLimit { get; init; } = 10;

    /// <summary>Seconds one attempt may take; 0: without limit.</summary>
    public int PerDialTimeout { get; init; } = 15;

    /// <summary>The only host key that is accepted; null: it is not checked.</summary>
    public HostKey? HostKey { get; init; }

    /// <summary>The limit of one attempt.</summary>
    public TimeSpan DialTimeout => PerDialTimeout == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(PerDialTimeout);

    /// <summary>Where it goes, without any secret.</summary>
    public override string ToString() => $"{User}@{Host}:{Port}";
}
