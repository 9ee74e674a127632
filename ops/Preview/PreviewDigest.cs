using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitOrigin.Ops.Preview;

/// <summary>What <c>pulumi preview --json</c> answers, as far as a comment tells it.</summary>
/// <param name="Changes">The resources that would change, by URN: the order of the plan is another each time.</param>
/// <param name="Unchanged">How many would stay as they are.</param>
/// <param name="Messages">What was said meanwhile.</param>
public sealed record PreviewDigest(ImmutableArray<ResourceChange> Changes, int Unchanged, ImmutableArray<PreviewMessage> Messages)
{
    /// <summary>Reads it.</summary>
    /// <param name="json">The text; empty where the preview did not get so far.</param>
    /// <param name="mask">Blots secrets out of every text in it.</param>
    /// <returns>The digest; null where there is none.</returns>
    public static PreviewDigest? Parse(string json, SecretMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        try
        {
            return JsonNode.Parse(json) is JsonObject digest ? Read((JsonObject)Masked(digest, mask)!) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static PreviewDigest Read(JsonObject digest) => new(
        [
            .. Objects(digest["steps"])
                .GroupBy(step => Text(step["urn"]))
                .OrderBy(steps => steps.Key, StringComparer.Ordinal)
                .Select(steps => ResourceChange.Of(steps.Key, [.. steps]))
                .Where(change => change is not null)!,
        ],
        digest["changeSummary"]?["same"]?.GetValue<int>() ?? 0,
        [.. Objects(digest["diagnostics"]).Select(said => new PreviewMessage(Text(said["urn"]), Text(said["severity"]), Text(said["prefix"]) + Text(said["message"])))]);

    private static IEnumerable<JsonObject> Objects(JsonNode? array) => (array as JsonArray ?? []).OfType<JsonObject>();

    private static string Text(JsonNode? text) => text?.GetValue<string>() ?? "";

    private static JsonNode? Masked(JsonNode? node, SecretMask mask) => node switch
    {
        JsonObject properties => new JsonObject(properties.Select(item => KeyValuePair.Create(item.Key, Masked(item.Value, mask)))),
        JsonArray items => new JsonArray([.. items.Select(item => Masked(item, mask))]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(mask.Apply(text)),
        _ => node?.DeepClone(),
    };
}
