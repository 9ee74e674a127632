using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Events;

namespace EmbeddedEngine.State;

/// <summary>Reads entries of a stack's history, this engine's and Pulumi's own.</summary>
internal static class UpdateInfoReader
{
    private static readonly ImmutableSortedDictionary<string, StepKind> Steps = Enum.GetValues<StepKind>()
        .ToImmutableSortedDictionary(HistoryWords.Of, kind => kind, StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, UpdateResult> Results = Enum.GetValues<UpdateResult>()
        .ToImmutableSortedDictionary(HistoryWords.Of, result => result, StringComparer.Ordinal);

    /// <summary>Reads an entry. Kinds of steps that this engine does not know are left out of the counts.</summary>
    /// <exception cref="StateException">It is damaged.</exception>
    public static UpdateInfo Read(ReadOnlyMemory<byte> bytes, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            return new UpdateInfo(
                root.GetProperty("kind").GetString()!,
                Time(root, "startTime"),
                Time(root, "endTime"),
                root.TryGetProperty("message", out var message) ? message.GetString() ?? "" : "",
                Config(root),
                Results.GetValueOrDefault(root.GetProperty("result").GetString() ?? "", UpdateResult.Failed),
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
                item => ConfigValue(item.Value),
                StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, UpdateConfigValue>.Empty;

    /// <summary>A value with its marks, or as a stack's settings have it: a text, a secret under <c>secure</c>, or a structure.</summary>
    private static UpdateConfigValue ConfigValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new UpdateConfigValue(value.GetString()!, IsSecret: false, IsObject: false),
        JsonValueKind.Object when Text(value, "string") is { } text => new UpdateConfigValue(text, Flag(value, "secret"), Flag(value, "object")),
        JsonValueKind.Object when Text(value, "secure") is { } ciphertext => new UpdateConfigValue(ciphertext, IsSecret: true, IsObject: false),
        _ => new UpdateConfigValue(value.GetRawText(), value.GetRawText().Contains("\"secure\"", StringComparison.Ordinal), IsObject: true),
    };

    private static string? Text(JsonElement json, string field) =>
        json.TryGetProperty(field, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static ImmutableSortedDictionary<StepKind, int> Changes(JsonElement root) =>
        root.TryGetProperty("resourceChanges", out var changes) && changes.ValueKind == JsonValueKind.Object
            ? changes.EnumerateObject().Where(item => Steps.ContainsKey(item.Name))
                .ToImmutableSortedDictionary(item => Steps[item.Name], item => item.Value.GetInt32())
            : ImmutableSortedDictionary<StepKind, int>.Empty;

    private static bool Flag(JsonElement json, string field) => json.TryGetProperty(field, out var flag) && flag.ValueKind == JsonValueKind.True;
}
