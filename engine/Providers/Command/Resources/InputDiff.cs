using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Resources;

/// <summary>
/// Compares inputs as the official provider does: every change is an update, a change of <c>triggers</c> replaces.
/// A changed <c>connection</c> is an update too: a server replaced under a stable address is seen only through triggers.
/// </summary>
internal static class InputDiff
{
    private const string Triggers = "triggers";

    /// <summary>Says what changed, by top-level property. Whether a value is secret makes no difference.</summary>
    public static DiffResult Compare(PropertyMap oldInputs, PropertyMap newInputs, ImmutableArray<string> ignored)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, PropertyDiffKind>(StringComparer.Ordinal);
        foreach (var name in oldInputs.Keys.Union(newInputs.Keys, StringComparer.Ordinal).Except(ignored, StringComparer.Ordinal))
        {
            if (Kind(oldInputs.Get(name).WithoutSecrets(), newInputs.Get(name).WithoutSecrets()) is { } kind)
            {
                changes[name] = name == Triggers ? Replacing(kind) : kind;
            }
        }

        return changes.Count == 0
            ? DiffResult.None
            : new DiffResult(DiffChanges.Some)
            {
                Detailed = changes.ToImmutable(),
                Replaces = changes.ContainsKey(Triggers) ? [Triggers] : [],
            };
    }

    private static PropertyDiffKind? Kind(PropertyValue before, PropertyValue after) => (before, after) switch
    {
        (PropertyValue.Null, PropertyValue.Null) => null,
        (PropertyValue.Null, _) => PropertyDiffKind.Add,
        (_, PropertyValue.Null) => PropertyDiffKind.Delete,
        _ => before.Equals(after) && !after.ContainsUnknowns ? null : PropertyDiffKind.Update,
    };

    private static PropertyDiffKind Replacing(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        _ => PropertyDiffKind.UpdateReplace,
    };
}
