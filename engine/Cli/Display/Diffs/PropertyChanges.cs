using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Display.Diffs;

/// <summary>Finds what changes in the inputs of a resource.</summary>
internal static class PropertyChanges
{
    /// <summary>Every changed property of a step, down to the smallest part that differs, in order of their paths.</summary>
    public static IReadOnlyList<PropertyChange> Of(StepInfo step)
    {
        var changes = new List<PropertyChange>();
        var replacing = step.Diff
            .Where(item => item.Value is PropertyDiffKind.AddReplace or PropertyDiffKind.DeleteReplace or PropertyDiffKind.UpdateReplace)
            .Select(item => item.Key)
            .ToList();
        Compare("", step.OldInputs ?? PropertyMap.Empty, step.NewInputs ?? PropertyMap.Empty, changes);
        if (step is { OldOutputs: { } oldOutputs, NewOutputs: { } newOutputs })
        {
            // What is there may differ in what it was made with and in what came of it; most outputs repeat an input.
            var outputs = new List<PropertyChange>();
            Compare("", oldOutputs, newOutputs, outputs);
            changes.AddRange(outputs.Where(output => !changes.Exists(change => Concerns(output.Path, change.Path))).ToList());
            changes.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        }

        // A provider may see a change where the inputs are equal, as when a file that they name has changed.
        var unseen = step.Diff.Keys.Where(path => !changes.Exists(change => Concerns(path, change.Path)));
        changes.AddRange(unseen.Select(path => new PropertyChange(path, null, null, Replaces: false)));
        return [.. changes.Select(change => change with { Replaces = replacing.Exists(path => Concerns(path, change.Path)) })];
    }

    /// <summary>The names of the changed properties, each with its sign, at most so many: <c>+a,~b,…</c>.</summary>
    public static string Summary(IReadOnlyList<PropertyChange> changes, int limit = 5)
    {
        var names = changes
            .Select(change => (Name: TopLevel(change.Path), Sign: TopLevel(change.Path) == change.Path ? change.Sign : '~'))
            .DistinctBy(change => change.Name)
            .Select(change => $"{change.Sign}{change.Name}")
            .ToList();
        return string.Join(',', names.Count > limit ? [.. names.Take(limit), "…"] : names);
    }

    /// <summary>The top-level names of the changed properties.</summary>
    public static IEnumerable<string> Names(StepInfo step) => Of(step).Select(change => TopLevel(change.Path)).Distinct();

    private static void Compare(string prefix, PropertyMap old, PropertyMap @new, List<PropertyChange> changes)
    {
        foreach (var name in old.Keys.Union(@new.Keys).Order(StringComparer.Ordinal))
        {
            // Names with two underscores in front are the SDKs' and providers' own notes.
            if (!name.StartsWith("__", StringComparison.Ordinal))
                Compare(Join(prefix, name), old.GetValueOrDefault(name), @new.GetValueOrDefault(name), changes);
        }
    }

    private static void Compare(string path, PropertyValue? old, PropertyValue? @new, List<PropertyChange> changes)
    {
        if (Equals(old, @new))
            return;
        switch (old, @new)
        {
            case (PropertyValue.Object o, PropertyValue.Object n):
                Compare(path, o.Properties, n.Properties, changes);
                break;
            case (PropertyValue.Array o, PropertyValue.Array n):
                for (var index = 0; index < Math.Max(o.Items.Length, n.Items.Length); index++)
                    Compare($"{path}[{index}]", At(o, index), At(n, index), changes);
                break;
            default:
                changes.Add(new PropertyChange(path, old, @new, Replaces: false));
                break;
        }
    }

    private static PropertyValue? At(PropertyValue.Array array, int index) => index < array.Items.Length ? array.Items[index] : null;

    private static string Join(string prefix, string name)
    {
        var plain = name.Length > 0 && name.All(character => character is not ('.' or '[' or ']' or '"'));
        return (prefix, plain) switch
        {
            (_, false) => $"{prefix}[\"{name.Replace("\"", "\\\"")}\"]",
            ("", true) => name,
            (_, true) => $"{prefix}.{name}",
        };
    }

    /// <summary>Whether one of two paths is the other or lies within it.</summary>
    private static bool Concerns(string path, string other) => IsWithin(path, other) || IsWithin(other, path);

    private static bool IsWithin(string path, string outer) =>
        path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || path[outer.Length] is '.' or '[');

    private static string TopLevel(string path)
    {
        if (path.Length == 0)
            return path;
        var end = path.AsSpan(1).IndexOfAny('.', '[');
        return end < 0 ? path : path[..(end + 1)];
    }
}
