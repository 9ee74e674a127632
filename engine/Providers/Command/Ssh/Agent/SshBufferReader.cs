using System.Buffers.Binary;

namespace EmbeddedEngine.Providers.Command.Ssh.Agent;

/// <summary>Reads the data types of RFC 4251, section 5.</summary>
internal sealed class SshBufferReader(byte[] data)
{
    private int position;

    /// <summary>Reads a 32-bit number.</summary>
    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(sizeof(uint)));

    /// <summary>Reads a string of bytes.</summary>
    public byte[] ReadBytes() => Take(ReadUInt32()).ToArray();

    private ReadOnlySpan<byte> Take(uint count)
    {
        if (count > data.Length - position)
        {
            throw new InvalidDataException("an answer that is cut short");
        }

        var start = position;
        position += (int)count;
        return data.AsSpan(start, (int)count);
    }
}
