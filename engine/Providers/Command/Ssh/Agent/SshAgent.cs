using System.Buffers.Binary;
using System.Net.Sockets;
using Renci.SshNet;

namespace EmbeddedEngine.Providers.Command.Ssh.Agent;

/// <summary>
/// Talks to an SSH agent over its Unix socket (the agent protocol, draft-miller-ssh-agent): lists its keys and has it sign.
/// Each question uses a connection of its own.
/// </summary>
/// <param name="socketPath">The agent's socket.</param>
internal sealed class SshAgent(string socketPath)
{
    private const byte RequestIdentities = 11;
    private const byte IdentitiesAnswer = 12;
    private const byte SignRequest = 13;
    private const byte SignResponse = 14;

    private const int MaxAnswer = 256 * 1024;

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The agent's keys.</summary>
    /// <exception cref="ProviderException">The agent cannot be reached, or has no key.</exception>
    public IReadOnlyList<IPrivateKeySource> ListKeys()
    {
        var answer = new SshBufferReader(Ask([RequestIdentities], IdentitiesAnswer));
        var keys = new List<IPrivateKeySource>();
        for (var count = answer.ReadUInt32(); count > 0; count--)
        {
            keys.Add(new AgentKey(this, answer.ReadBytes()));
            answer.ReadBytes(); // The comment.
        }

        return keys.Count > 0 ? keys : throw new ProviderException($"The SSH agent at connection.agentSocketPath '{socketPath}' holds no key.");
    }

    /// <summary>Has data signed.</summary>
    /// <param name="key">Blob of the public key.</param>
    /// <param name="data">What to sign.</param>
    /// <param name="flags">Which hash an RSA key uses; 0 for other keys.</param>
    /// <returns>The signature's blob: the algorithm and the signature proper.</returns>
    public byte[] Sign(byte[] key, byte[] data, uint flags)
    {
        var request = new SshBufferWriter().WriteByte(SignRequest).WriteBytes(key).WriteBytes(data).WriteUInt32(flags).ToArray();
        return new SshBufferReader(Ask(request, SignResponse)).ReadBytes();
    }

    private byte[] Ask(byte[] request, byte expected)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            {
                ReceiveTimeout = (int)AnswerTimeout.TotalMilliseconds,
            };
            socket.Connect(new UnixDomainSocketEndPoint(socketPath));
            using var stream = new NetworkStream(socket);
            stream.Write(new SshBufferWriter().WriteBytes(request).ToArray());
            var header = new byte[sizeof(uint)];
            stream.ReadExactly(header);
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var answer = new byte[length is > 0 and <= MaxAnswer ? length : throw new InvalidDataException("an answer of impossible length")];
            stream.ReadExactly(answer);
            return answer[0] == expected ? answer[1..] : throw new InvalidDataException($"refused (answer {answer[0]})");
        }
        catch (Exception e) when (e is SocketException or IOException or ArgumentException)
        {
            throw new ProviderException($"The SSH agent at connection.agentSocketPath '{socketPath}' cannot be used: {e.Message}", e);
        }
    }
}
