using System.Collections.Immutable;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Properties;

/// <summary>Compares inputs by content; whether a value is secret is no difference.</summary>
internal static class InputDiff
{
    /// <summary>Every difference by path; empty when there is none.</summary>
    public static ImmutableSortedDictionary<string, PropertyDiffKind> Compare(PropertyMap old, PropertyMap @new)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, PropertyDiffKind>(StringComparer.Ordinal);
        Compare(null, old, @new, changes);
        return changes.ToImmutable();
    }

    private static void Compare(
        PropertyPath? at, PropertyMap old, PropertyMap @new, ImmutableSortedDictionary<string, PropertyDiffKind>.Builder changes)
    {
        foreach (var name in old.Keys.Union(@new.Keys, StringComparer.Ordinal))
            Compare(at?.Append(name) ?? PropertyPath.Of(name), old.Get(name), @new.Get(name), changes);
    }

    private static void Compare(
        PropertyPath at, PropertyValue old, PropertyValue @new, ImmutableSortedDictionary<string, PropertyDiffKind>.Builder changes)
    {
        switch (old.Unwrap(), @new.Unwrap())
        {
            case (PropertyValue.Null, PropertyValue.Null):
                break;
            case (PropertyValue.Null, _):
                changes[at.ToString()] = PropertyDiffKind.Add;
                break;
            case (_, PropertyValue.Null):
                changes[at.ToString()] = PropertyDiffKind.Delete;
                break;
            case (PropertyValue.Object before, PropertyValue.Object after):
                Compare(at, before.Properties, after.Properties, changes);
                break;
            case (PropertyValue.Array before, PropertyValue.Array after):
                for (var i = 0; i < Math.Max(before.Items.Length, after.Items.Length); i++)
                    Compare(at.Append(i), ItemAt(before, i), ItemAt(after, i), changes);
                break;
            case var (before, after) when before is PropertyValue.Computed || !before.WithoutSecrets().Equals(after.WithoutSecrets()):
                changes[at.ToString()] = PropertyDiffKind.Update;
                break;
        }
    }

    private static PropertyValue ItemAt(PropertyValue.Array array, int index) =>
        index < array.Items.Length ? array.Items[index] : PropertyValue.Nothing;
}
