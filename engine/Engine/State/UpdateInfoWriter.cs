using System.Buffers;
using System.Text.Json;

namespace EmbeddedEngine.State;

/// <summary>Writes entries of a stack's history as Pulumi does; times are in seconds since 1970, UTC.</summary>
internal static class UpdateInfoWriter
{
    public static ReadOnlyMemory<byte> Write(UpdateInfo update)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("kind", update.Kind);
            json.WriteNumber("startTime", update.Start.ToUnixTimeSeconds());
            json.WriteString("message", update.Message);
            json.WriteStartObject("environment");
            json.WriteEndObject();
            WriteConfig(json, update);
            json.WriteString("result", HistoryWords.Of(update.Result));
            json.WriteNumber("endTime", update.End.ToUnixTimeSeconds());
            json.WriteNumber("version", update.Version);
            json.WriteStartObject("resourceChanges");
            foreach (var (step, count) in update.Changes)
            {
                json.WriteNumber(HistoryWords.Of(step), count);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteConfig(Utf8JsonWriter json, UpdateInfo update)
    {
        json.WriteStartObject("config");
        foreach (var (key, value) in update.Config)
        {
            json.WriteStartObject(key);
            json.WriteString("string", value.Text);
            json.WriteBoolean("secret", value.IsSecret);
            json.WriteBoolean("object", value.IsObject);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
