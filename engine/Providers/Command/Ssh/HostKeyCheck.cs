using Renci.SshNet;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>
/// Enforces the host key of one connection attempt. The algorithms offered are limited to the key's type: a host with keys of
/// several types would else present another one.
/// </summary>
internal sealed class HostKeyCheck(EndpointSettings endpoint)
{
    /// <summary>Why the host was refused; null while it was not.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Sets the check up, before the attempt.</summary>
    public void Guard(BaseClient client)
    {
        if (endpoint.HostKey is not { } expected)
        {
            client.HostKeyReceived += (_, e) => e.CanTrust = true;
            return;
        }

        var algorithms = client.ConnectionInfo.HostKeyAlgorithms;
        foreach (var name in algorithms.Keys.Except(expected.Algorithms, StringComparer.Ordinal).ToList())
        {
            algorithms.Remove(name);
        }

        client.HostKeyReceived += (_, e) =>
        {
            e.CanTrust = expected.Matches(e.HostKey);
            if (!e.CanTrust)
            {
                Refusal = $"{endpoint} is not the host it should be: it has the key {HostKey.FingerprintOf(e.HostKey)}, "
                    + $"not {expected.Fingerprint} ({expected.Type}), the one that hostKey says. Nothing was sent to it.";
            }
        };
    }
}
