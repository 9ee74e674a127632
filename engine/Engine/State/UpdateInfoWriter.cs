using System.Buffers;
using System.Text.Json;
using EmbeddedEngine.Events;

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
            json.WriteString("result", update.ResultName);
            json.WriteNumber("endTime", update.End.ToUnixTimeSeconds());
            json.WriteNumber("version", update.Version);
            json.WriteStartObject("resourceChanges");
            foreach (var (step, count) in update.Changes)
            {
                json.WriteNumber(Name(step), count);
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

    /// <summary>The word for a kind of update.</summary>
    public static string Name(UpdateKind kind) => kind switch
    {
        UpdateKind.Update => "update",
        UpdateKind.Destroy => "destroy",
        UpdateKind.Refresh => "refresh",
        UpdateKind.Import => "resource-import",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "not a kind of update"),
    };

    /// <summary>The word for a kind of step.</summary>
    public static string Name(StepKind step) => step switch
    {
        StepKind.Same => "same",
        StepKind.Create => "create",
        StepKind.Update => "update",
        StepKind.Delete => "delete",
        StepKind.Replace => "replace",
        StepKind.CreateReplacement => "create-replacement",
        StepKind.DeleteReplaced => "delete-replaced",
        StepKind.Read => "read",
        StepKind.Refresh => "refresh",
        StepKind.Import => "import",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "not a kind of step"),
    };
}
