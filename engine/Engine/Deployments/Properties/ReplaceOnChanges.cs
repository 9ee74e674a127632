using System.Collections.Immutable;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Deployments.Properties;

/// <summary>Option <c>replaceOnChanges</c>: a change at one of its paths replaces the resource.</summary>
internal static class ReplaceOnChanges
{
    /// <summary>The difference with every covered change turned into one that replaces.</summary>
    /// <exception cref="FormatException">A path is none.</exception>
    public static DiffResult Apply(DiffResult diff, ImmutableArray<string> paths)
    {
        if (paths.IsEmpty || diff.Changes != DiffChanges.Some)
            return diff;
        var patterns = paths.Select(PropertyPath.Parse).ToList();
        var covered = diff.Detailed.Where(change => patterns.Exists(pattern => pattern.Covers(PropertyPath.Parse(change.Key)))).ToList();
        return covered.Count == 0 ? diff : diff with
        {
            Detailed = diff.Detailed.SetItems(covered.Select(change => KeyValuePair.Create(change.Key, Replacing(change.Value)))),
        };
    }

    /// <summary>The kind that replaces.</summary>
    private static PropertyDiffKind Replacing(PropertyDiffKind kind) => kind switch
    {
        PropertyDiffKind.Add => PropertyDiffKind.AddReplace,
        PropertyDiffKind.Delete => PropertyDiffKind.DeleteReplace,
        PropertyDiffKind.Update => PropertyDiffKind.UpdateReplace,
        _ => kind,
    };
}
