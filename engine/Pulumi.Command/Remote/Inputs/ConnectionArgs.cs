namespace Pulumi.Command.Remote.Inputs;

/// <summary>How to connect to a host by SSH.</summary>
public sealed class ConnectionArgs : ResourceArgs
{
    /// <summary>Unix socket of an SSH agent; the one of <c>SSH_AUTH_SOCK</c> if there is any.</summary>
    [Input("agentSocketPath")]
    public Input<string>? AgentSocketPath { get; set; }

    /// <summary>Failed attempts to connect that are forgiven; -1: any number. 10 by default.</summary>
    [Input("dialErrorLimit")]
    public Input<int>? DialErrorLimit { get; set; }

    /// <summary>Name or address of the host.</summary>
    [Input("host", required: true)]
    public Input<string> Host { get; set; } = null!;

    /// <summary>The public key that the host must have, as in a <c>.pub</c> file; without it the host is not checked.</summary>
    [Input("hostKey")]
    public Input<string>? HostKey { get; set; }

    [Input("password")]
    private Input<string>? _password;

    /// <summary>The password.</summary>
    public Input<string>? Password { get => _password; set => _password = Secrets.Mark(value); }

    /// <summary>Seconds that one attempt to connect may take; 0: without limit. 15 by default.</summary>
    [Input("perDialTimeout")]
    public Input<int>? PerDialTimeout { get; set; }

    /// <summary>TCP port; 22 by default.</summary>
    [Input("port")]
    public Input<double>? Port { get; set; }

    [Input("privateKey")]
    private Input<string>? _privateKey;

    /// <summary>Content of a private key file; tried before the password.</summary>
    public Input<string>? PrivateKey { get => _privateKey; set => _privateKey = Secrets.Mark(value); }

    [Input("privateKeyPassword")]
    private Input<string>? _privateKeyPassword;

    /// <summary>Password of the private key, if it is encrypted.</summary>
    public Input<string>? PrivateKeyPassword { get => _privateKeyPassword; set => _privateKeyPassword = Secrets.Mark(value); }

    /// <summary>The host to go through to reach this one.</summary>
    [Input("proxy")]
    public Input<ProxyConnectionArgs>? Proxy { get; set; }

    /// <summary>Who logs in; root by default.</summary>
    [Input("user")]
    public Input<string>? User { get; set; }

    /// <summary>Settings with their defaults.</summary>
    public ConnectionArgs()
    {
        DialErrorLimit = 10;
        PerDialTimeout = 15;
        Port = 22;
        User = "root";
    }

    /// <summary>Settings with their defaults.</summary>
    public static new ConnectionArgs Empty => new();
}
