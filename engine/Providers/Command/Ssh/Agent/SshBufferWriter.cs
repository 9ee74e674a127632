using System.Buffers;
using System.Buffers.Binary;

namespace EmbeddedEngine.Providers.Command.Ssh.Agent;

/// <summary>Writes the data types of RFC 4251, section 5.</summary>
internal sealed class SshBufferWriter
{
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>Writes one byte.</summary>
    public SshBufferWriter WriteByte(byte value)
    {
        buffer.Write([value]);
        return this;
    }

    /// <summary>Writes a 32-bit number.</summary>
    public SshBufferWriter WriteUInt32(uint value)
    {
        BinaryPrimitives.WriteUInt32BigEndian(buffer.GetSpan(sizeof(uint)), value);
        buffer.Advance(sizeof(uint));
        return this;
    }

    /// <summary>Writes a string of bytes.</summary>
    public SshBufferWriter WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteUInt32((uint)value.Length);
        buffer.Write(value);
        return this;
    }

    /// <summary>All that was written.</summary>
    public byte[] ToArray() => buffer.WrittenSpan.ToArray();
}
