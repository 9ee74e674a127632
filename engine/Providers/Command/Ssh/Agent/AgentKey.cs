using System.Text;
using Renci.SshNet;
using Renci.SshNet.Security;

namespace EmbeddedEngine.Providers.Command.Ssh.Agent;

/// <summary>A key that an agent holds, offered with each algorithm it can sign with.</summary>
internal sealed class AgentKey : IPrivateKeySource
{
    // Flags of the agent protocol's sign request.
    private const uint RsaSha256 = 2;
    private const uint RsaSha512 = 4;

    public AgentKey(SshAgent agent, byte[] blob)
    {
        var type = Encoding.ASCII.GetString(new SshBufferReader(blob).ReadBytes());
        HostKeyAlgorithms = type == "ssh-rsa"
            ? [new Algorithm(agent, "rsa-sha2-512", blob, RsaSha512), new Algorithm(agent, "rsa-sha2-256", blob, RsaSha256)]
            : [new Algorithm(agent, type, blob, 0)];
    }

    /// <inheritdoc />
    public IReadOnlyCollection<HostAlgorithm> HostKeyAlgorithms { get; }

    private sealed class Algorithm(SshAgent agent, string name, byte[] blob, uint flags) : HostAlgorithm(name)
    {
        public override byte[] Data => blob;

        public override byte[] Sign(byte[] data) => agent.Sign(blob, data, flags);

        public override bool VerifySignature(byte[] data, byte[] signature) =>
            throw new NotSupportedException("An agent signs; it does not verify.");
    }
}
