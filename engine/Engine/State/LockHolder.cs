using System.Text.Json;
using System.Text.Json.Serialization;

namespace EmbeddedEngine.State;

/// <summary>Who holds a stack's lock: the content of a lock file.</summary>
/// <param name="Pid">The process.</param>
/// <param name="Username">Its user.</param>
/// <param name="Hostname">Its machine.</param>
/// <param name="Timestamp">When it took the lock.</param>
/// <param name="Process">
/// What tells the process from a later one with the same id, see <see cref="IProcessTable.CurrentIdentity"/>.
/// A field of this engine's own, which the official CLI passes over; null in locks of the official CLI.
/// </param>
public sealed record LockHolder(
    [property: JsonPropertyName("pid")] int Pid,
    [property: JsonPropertyName("username")] string Username,
    [property: JsonPropertyName("hostname")] string Hostname,
    [property: JsonPropertyName("timestamp")] DateTimeOffset Timestamp,
    [property: JsonPropertyName("process"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Process = null)
{
    /// <summary>The holder as JSON.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this);

    /// <summary>Reads a lock file; null where it is damaged or empty, as a process that died leaves it.</summary>
    public static LockHolder? FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<LockHolder>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <inheritdoc />
    public override string ToString() => $"process {Pid} of {Username} on {Hostname}, since {StateJson.Time(Timestamp)}";
}
