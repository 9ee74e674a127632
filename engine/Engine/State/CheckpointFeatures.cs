using System.Text.Json;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.State;

/// <summary>
/// What a checkpoint holds that readers of version 3 do not know. A checkpoint with such a thing has version 4 and lists it by name,
/// so that whoever does not know it leaves the state alone; any other has version 3.
/// </summary>
internal static class CheckpointFeatures
{
    /// <summary>The version of a checkpoint without features.</summary>
    public const int PlainVersion = 3;

    /// <summary>The version of a checkpoint with features.</summary>
    public const int VersionWithFeatures = 4;

    private const string ReplaceWith = "replaceWith";
    private const string Taint = "taint";

    /// <summary>The features that this engine knows, in the order in which they are listed.</summary>
    public static IReadOnlyList<string> Known { get; } = [ReplaceWith, Taint];

    /// <summary>Writes the version of a snapshot's checkpoint, and its features if it has any.</summary>
    public static void Write(Utf8JsonWriter json, Snapshot snapshot)
    {
        var features = Of(snapshot);
        json.WriteNumber(CheckpointFields.Version, features.Count == 0 ? PlainVersion : VersionWithFeatures);
        if (features.Count == 0)
        {
            return;
        }

        json.WriteStartArray(CheckpointFields.Features);
        foreach (var feature in features)
        {
            json.WriteStringValue(feature);
        }

        json.WriteEndArray();
    }

    private static List<string> Of(Snapshot snapshot) =>
        [.. Known.Where(feature => snapshot.Resources.Concat(snapshot.PendingOperations.Select(operation => operation.Resource)).Any(state => Has(state, feature)))];

    private static bool Has(ResourceState state, string feature) => feature == Taint ? state.Taint : !state.ReplaceWith.IsEmpty;
}
