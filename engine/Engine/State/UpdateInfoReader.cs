using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.State;

/// <summary>Reads entries of a stack's history, this engine's and Pulumi's own.</summary>
internal static class UpdateInfoReader
{
    private static readonly ImmutableSortedDictionary<string, StepKind> Steps = Enum.GetValues<StepKind>()
        .ToImmutableSortedDictionary(UpdateInfoWriter.Name, kind => kind, StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, UpdateKind> Kinds = Enum.GetValues<UpdateKind>()
        .ToImmutableSortedDictionary(UpdateInfoWriter.Name, kind => kind, StringComparer.Ordinal);

    /// <summary>Reads an entry. Kinds of steps that this engine does not know are left out of the counts.</summary>
    /// <exception cref="StateException">It is damaged, or of a kind of update that this engine does not know.</exception>
    public static UpdateInfo Read(ReadOnlyMemory<byte> bytes, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            var kind = root.GetProperty("kind").GetString()!;
            return new UpdateInfo(
                Kinds.TryGetValue(kind, out var known) ? known : throw new StateException($"{file}: a history entry of kind '{kind}' is not supported by the embedded engine."),
                Time(root, "startTime"),
                Time(root, "endTime"),
                root.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "",
                Config(root),
                root.GetProperty("result").GetString() == "succeeded" ? UpdateResult.Succeeded : UpdateResult.Failed,
                Changes(root));
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new StateException($"{file}: the history entry is damaged: {fault.Message} Move it away to see the others.", fault);
        }
    }

    private static DateTimeOffset Time(JsonElement root, string field) =>
        DateTimeOffset.FromUnixTimeSeconds(root.TryGetProperty(field, out var seconds) ? seconds.GetInt64() : 0);

    private static ImmutableSortedDictionary<string, UpdateConfigValue> Config(JsonElement root) =>
        root.TryGetProperty("config", out var config) && config.ValueKind == JsonValueKind.Object
            ? config.EnumerateObject().ToImmutableSortedDictionary(
                item => item.Name,
                item => new UpdateConfigValue(
                    item.Value.GetProperty("string").GetString() ?? "", Flag(item.Value, "secret"), Flag(item.Value, "object")),
                StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, UpdateConfigValue>.Empty;

    private static ImmutableSortedDictionary<StepKind, int> Changes(JsonElement root) =>
        root.TryGetProperty("resourceChanges", out var changes) && changes.ValueKind == JsonValueKind.Object
            ? changes.EnumerateObject().Where(item => Steps.ContainsKey(item.Name))
                .ToImmutableSortedDictionary(item => Steps[item.Name], item => item.Value.GetInt32())
            : ImmutableSortedDictionary<StepKind, int>.Empty;

    private static bool Flag(JsonElement json, string field) => json.TryGetProperty(field, out var flag) && flag.ValueKind == JsonValueKind.True;
}
