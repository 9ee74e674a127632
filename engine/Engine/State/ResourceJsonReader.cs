using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.State;

/// <summary>Reads a resource of a checkpoint. A field that it cannot keep is refused, never lost.</summary>
/// <param name="decrypt">Gives the JSON of a secret's value for its ciphertext.</param>
internal sealed class ResourceJsonReader(Func<string, string> decrypt)
{
    /// <summary>Fields that say nothing a program's next registration does not say again.</summary>
    private static readonly FrozenSet<string> Dispensable = FrozenSet.Create("aliases", "stackTrace", "hideDiff");

    private readonly PropertyJsonReader properties = new(decrypt);

    /// <exception cref="StateException">The resource is not one that this engine can keep.</exception>
    public ResourceState Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new StateException($"A resource must be a JSON object, not {json.ValueKind}.");
        }

        var state = new ResourceState { Urn = default, Type = "", Custom = false };
        foreach (var field in json.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null))
        {
            try
            {
                state = Apply(state, field.Name, field.Value);
            }
            catch (Exception exception) when (exception is InvalidOperationException or FormatException or StateException or JsonException)
            {
                throw new StateException($"{Name(json)}: field '{field.Name}': {exception.Message}", exception);
            }
        }

        return state.Urn.Value is null ? throw new StateException("A resource has no 'urn'.")
            : state.Type.Length == 0 ? throw new StateException($"{state.Urn}: it has no 'type'.")
            : state;
    }

    private ResourceState Apply(ResourceState state, string field, JsonElement value) => field switch
    {
        ResourceFields.Urn => state with { Urn = ReadUrn(value) },
        ResourceFields.Custom => state with { Custom = value.GetBoolean() },
        ResourceFields.Delete => state with { Delete = value.GetBoolean() },
        ResourceFields.Id => state with { Id = value.GetString()! },
        ResourceFields.Type => state with { Type = value.GetString()! },
        ResourceFields.Inputs => state with { Inputs = properties.ReadMap(value) },
        ResourceFields.Outputs => state with { Outputs = properties.ReadMap(value) },
        ResourceFields.Parent => state with { Parent = ReadOptionalUrn(value) },
        ResourceFields.Protect => state with { Protect = value.GetBoolean() },
        ResourceFields.Taint => state with { Taint = value.GetBoolean() },
        ResourceFields.External => state with { External = value.GetBoolean() },
        ResourceFields.Dependencies => state with { Dependencies = ReadUrns(value) },
        ResourceFields.InitErrors => state with { InitErrors = ReadTexts(value) },
        ResourceFields.Provider => state with { Provider = value.GetString()! },
        ResourceFields.PropertyDependencies => state with { PropertyDependencies = ReadPropertyDependencies(value) },
        ResourceFields.PendingReplacement => state with { PendingReplacement = value.GetBoolean() },
        ResourceFields.AdditionalSecretOutputs => state with { AdditionalSecretOutputs = ReadTexts(value) },
        ResourceFields.CustomTimeouts => state with { CustomTimeouts = ReadTimeouts(value) },
        ResourceFields.ImportId => state with { ImportId = value.GetString()! },
        ResourceFields.RetainOnDelete => state with { RetainOnDelete = value.GetBoolean() },
        ResourceFields.DeletedWith => state with { DeletedWith = ReadOptionalUrn(value) },
        ResourceFields.ReplaceWith => state with { ReplaceWith = ReadUrns(value) },
        ResourceFields.ReplacementTrigger => state with { ReplacementTrigger = properties.Read(value) },
        ResourceFields.Created => state with { Created = value.GetDateTimeOffset() },
        ResourceFields.Modified => state with { Modified = value.GetDateTimeOffset() },
        ResourceFields.SourcePosition => state with { SourcePosition = value.GetString()! },
        ResourceFields.IgnoreChanges => state with { IgnoreChanges = ReadTexts(value) },
        ResourceFields.ReplaceOnChanges => state with { ReplaceOnChanges = ReadTexts(value) },
        _ when Dispensable.Contains(field) => state,
        _ => throw new StateException("the embedded engine does not support it. Use the official CLI for this stack."),
    };

    private static string Name(JsonElement json) =>
        json.TryGetProperty(ResourceFields.Urn, out var urn) && urn.ValueKind == JsonValueKind.String ? urn.GetString()! : "A resource";

    private static Urn ReadUrn(JsonElement value) => Urn.Parse(value.GetString()!);

    private static Urn? ReadOptionalUrn(JsonElement value) => value.GetString() is { Length: > 0 } text ? Urn.Parse(text) : null;

    private static ImmutableArray<Urn> ReadUrns(JsonElement value) => [.. value.EnumerateArray().Select(ReadUrn)];

    private static ImmutableArray<string> ReadTexts(JsonElement value) => [.. value.EnumerateArray().Select(item => item.GetString()!)];

    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> ReadPropertyDependencies(JsonElement value) =>
        value.EnumerateObject().ToImmutableSortedDictionary(
            item => item.Name,
            item => item.Value.ValueKind == JsonValueKind.Null ? [] : ReadUrns(item.Value),
            StringComparer.Ordinal);

    private static CustomTimeouts ReadTimeouts(JsonElement value) => new(
        ReadSeconds(value, ResourceFields.CreateTimeout),
        ReadSeconds(value, ResourceFields.UpdateTimeout),
        ReadSeconds(value, ResourceFields.DeleteTimeout),
        ReadSeconds(value, ResourceFields.ReadTimeout));

    private static TimeSpan? ReadSeconds(JsonElement value, string field) =>
        value.TryGetProperty(field, out var seconds) ? TimeSpan.FromSeconds(seconds.GetDouble()) : null;
}
