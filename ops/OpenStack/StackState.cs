using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace GitOrigin.Ops.OpenStack;

/// <summary>What <c>pulumi stack export</c> says of a stack.</summary>
public sealed record StackState
{
    /// <summary>Of a stack that nobody has made here.</summary>
    public static StackState None { get; } = new();

    /// <summary>Whether there is a state at all.</summary>
    public bool IsThere { get; init; }

    /// <summary>Its resources.</summary>
    public ImmutableArray<StackResource> Resources { get; init; } = [];

    /// <summary>Resources whose making was begun and not recorded as done: they may exist.</summary>
    public ImmutableArray<StackResource> Interrupted { get; init; } = [];

    /// <summary>The ids of all that is in a cloud.</summary>
    public FrozenSet<string> CloudIds => Resources
        .Where(resource => resource.Type.StartsWith("openstack:", StringComparison.Ordinal) && resource.Id.Length > 0)
        .Select(resource => resource.Id)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads an export; of an empty text there is no state.</summary>
    /// <exception cref="OpsException">It is no such export. The text is never quoted: it may hold secrets.</exception>
    public static StackState Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (string.IsNullOrWhiteSpace(json))
        {
            return None;
        }

        try
        {
            var deployment = JsonElement.Parse(json).GetProperty("deployment");
            return new()
            {
                IsThere = true,
                Resources = [.. Items(deployment, "resources").Select(Read)],
                Interrupted =
                [
                    .. Items(deployment, "pending_operations")
                        .Where(operation => Text(operation, "type") == "creating")
                        .Select(operation => Read(operation.GetProperty("resource"))),
                ],
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new OpsException("standard input is not what 'pulumi stack export' writes");
        }
    }

    /// <summary>The only resource of a type, or the first with a name; null where there is none.</summary>
    public StackResource? Find(string type, string? name = null) =>
        Resources.FirstOrDefault(resource => resource.Type == type && (name is null || resource.Name == name));

    private static ImmutableArray<JsonElement> Items(JsonElement deployment, string name) =>
        deployment.ValueKind == JsonValueKind.Object && deployment.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    private static StackResource Read(JsonElement item) => new(
        Text(item, "urn"), Text(item, "type"), Text(item, "id"), item.TryGetProperty("inputs", out var inputs) ? inputs : default,
        item.TryGetProperty("outputs", out var outputs) ? outputs : default);

    private static string Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
