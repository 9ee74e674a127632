using System.Collections.Immutable;
using GitOrigin.Ops.OpenStack;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Reach;

/// <summary>How the server is meant to be reached. Holds a secret.</summary>
/// <param name="Host">Its address.</param>
/// <param name="Port">The TCP port of its sshd.</param>
/// <param name="Login">The account that it is provisioned by.</param>
/// <param name="LoginKey">The account's private key, in OpenSSH's format.</param>
/// <param name="HostKeys">The host keys that it may show: the one that it was made with until it has the permanent one.</param>
public sealed record ReachTarget(string Host, int Port, string Login, string LoginKey, ImmutableArray<PinnedHostKey> HostKeys)
{
    private const string Command = "command:local:Command";
    private const string StackType = "pulumi:pulumi:Stack";
    private const string KeyEnd = "-----END OPENSSH PRIVATE KEY-----";
    private const int SshPort = 22;

    private static readonly ImmutableArray<string> HostKeyNames = ["host-key", "bootstrap-host-key"];

    /// <summary>Where it goes, without any secret.</summary>
    public override string ToString() => $"{Login}@{Host} port {Port}";

    /// <summary>Reads it from a state with its secrets shown; null where no server has been made yet.</summary>
    /// <param name="site">The settings.</param>
    /// <param name="state">The state.</param>
    /// <param name="loginKey">The private key that the settings give; null where the stack has made one.</param>
    /// <exception cref="OpsException">The state's secrets are masked, or it has no key to log in with.</exception>
    public static ReachTarget? Of(SiteSettings site, StackState state, string? loginKey)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(state);
        return site.IsOpenStack ? OfCloud(site, state, loginKey) : OfOutputs(state);
    }

    private static ReachTarget? OfCloud(SiteSettings site, StackState state, string? loginKey)
    {
        if (state.Find(CloudTypes.Instance) is null || AddressOf(site, state) is not { } address)
        {
            return null;
        }

        var key = loginKey ?? KeyOf(state, "login-key")?.Private
            ?? throw new OpsException("the state has no key for the server's login: write it with --show-secrets");
        ImmutableArray<PinnedHostKey> hostKeys =
        [
            .. HostKeyNames.Select(name => KeyOf(state, name)?.Public).OfType<string>()
                .Select(line => PinnedHostKey.Parse($"host {line}")),
        ];
        return new ReachTarget(address, SshPort, site.Login ?? "root", key, hostKeys);
    }

    private static string? AddressOf(SiteSettings site, StackState state) => site.HasFloatingIp
        ? state.Find(CloudTypes.FloatingIp)?.Output("address") ?? state.Find(CloudTypes.FloatingIpAssociate)?.Input("floatingIp")
        : state.Find(CloudTypes.Port)?.FirstOutput("allFixedIps");

    // What ssh-keygen printed: the private key, then the public one.
    private static (string Private, string Public)? KeyOf(StackState state, string name)
    {
        var printed = state.Find(Command, name)?.Output("stdout") ?? "";
        var end = printed.IndexOf(KeyEnd, StringComparison.Ordinal);
        return end < 0 ? null : (printed[..(end + KeyEnd.Length)] + "\n", printed[(end + KeyEnd.Length)..].Trim());
    }

    private static ReachTarget? OfOutputs(StackState state)
    {
        if (state.Find(StackType) is not { } stack || stack.Output("host") is not { } host || stack.Output("knownHosts") is not { } knownHosts)
        {
            return null;
        }

        var administration = stack.OutputValue("administration");
        return administration.ValueKind == System.Text.Json.JsonValueKind.Object
            ? new ReachTarget(
                host,
                stack.OutputValue("port").GetInt32(),
                administration.GetProperty("login").GetString()!,
                administration.GetProperty("loginKey").GetString()!,
                [PinnedHostKey.Parse(knownHosts)])
            : throw new OpsException("the state's secrets are masked: write it with --show-secrets");
    }
}
