using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace GitOrigin.Ops.Preview;

/// <summary>What would happen to one resource.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Kind">What would happen.</param>
/// <param name="Old">Its inputs as they are; null where it is not there yet.</param>
/// <param name="New">Its inputs as they would be; null where it would be gone.</param>
/// <param name="Differing">Paths of properties that the engine or the provider says differ, also where nothing of it can be shown.</param>
/// <param name="ReplacedBecauseOf">The properties whose change replaces it.</param>
/// <param name="IsProtected">Whether it is protected, so that a deletion would fail.</param>
public sealed record ResourceChange(
    string Urn,
    ChangeKind Kind,
    JsonObject? Old,
    JsonObject? New,
    ImmutableArray<string> Differing,
    ImmutableArray<string> ReplacedBecauseOf,
    bool IsProtected)
{
    /// <summary>Puts the steps of one resource together: a replacement has up to three.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="steps">Its steps, as the digest has them.</param>
    /// <returns>The change; null where nothing would happen.</returns>
    public static ResourceChange? Of(string urn, IReadOnlyList<JsonObject> steps)
    {
        var operations = steps.Select(step => step["op"]?.GetValue<string>() ?? "").Where(operation => operation != "same").ToHashSet();
        if (operations.Count == 0)
        {
            return null;
        }

        var old = First(steps, "oldState");
        var differences = steps.Select(step => step["detailedDiff"]).OfType<JsonObject>().SelectMany(diff => diff).ToList();
        var reasons = Names(steps, "replaceReasons");
        if (reasons.IsEmpty)
        {
            reasons = [.. differences.Where(item => KindOf(item.Value).EndsWith("-replace", StringComparison.Ordinal)).Select(item => item.Key).Distinct()];
        }

        return new ResourceChange(
            urn,
            KindOf(operations),
            old?["inputs"] as JsonObject,
            First(steps, "newState")?["inputs"] as JsonObject,
            [.. differences.Select(item => item.Key).Concat(Names(steps, "diffReasons")).Concat(reasons).Distinct()],
            reasons,
            old?["protect"]?.GetValue<bool>() ?? false);
    }

    // An original without its replacement is one that an earlier update left behind.
    private static ChangeKind KindOf(HashSet<string> operations) => operations switch
    {
        _ when operations.Overlaps(["replace", "create-replacement", "read-replacement", "import-replacement"]) => ChangeKind.Replace,
        _ when operations.Overlaps(["delete", "delete-replaced"]) => ChangeKind.Delete,
        _ when operations.Contains("create") => ChangeKind.Create,
        _ when operations.Contains("update") => ChangeKind.Update,
        _ when operations.Contains("import") => ChangeKind.Import,
        _ when operations.Contains("read") => ChangeKind.Read,
        _ => ChangeKind.Other,
    };

    private static JsonObject? First(IEnumerable<JsonObject> steps, string state) => steps.Select(step => step[state]).OfType<JsonObject>().FirstOrDefault();

    private static ImmutableArray<string> Names(IEnumerable<JsonObject> steps, string list) =>
        [.. steps.SelectMany(step => step[list] as JsonArray ?? []).Select(name => name?.GetValue<string>() ?? "").Distinct()];

    private static string KindOf(JsonNode? difference) => difference?["kind"]?.GetValue<string>() ?? "";
}
