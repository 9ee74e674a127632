using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>Changes to values, without their text.</summary>
internal static class YamlTree
{
    /// <summary>The value at a path; null where there is none.</summary>
    public static YamlValue? Find(YamlValue value, IEnumerable<YamlStep> path)
    {
        YamlValue? current = value;
        foreach (var step in path)
        {
            current = current is null ? null : Child(current, step);
        }

        return current;
    }

    public static YamlValue? Child(YamlValue container, YamlStep step) => (container, step) switch
    {
        (YamlMap map, { Name: { } name }) => map.Find(name)?.Value,
        (YamlList list, { Name: null, Index: var index }) when index < list.Items.Length => list.Items[index],
        _ => null,
    };

    public static int Count(YamlValue container) => container switch
    {
        YamlMap map => map.Entries.Length,
        YamlList list => list.Items.Length,
        _ => 0,
    };

    public static bool IsEmpty(YamlValue container) => container is not YamlScalar && Count(container) == 0;

    public static YamlValue EmptyLike(YamlValue container) => container is YamlList ? new YamlList([], isFlow: true) : YamlMap.Empty;

    /// <summary>The value inside new maps and lists, one for each step.</summary>
    public static YamlValue Wrap(ImmutableArray<YamlStep> path, YamlValue value) => path.Reverse().Aggregate(
        value,
        (inner, step) => step.Name is { } name
            ? new YamlMap([new YamlEntry(new YamlScalar(name), inner)])
            : new YamlList([inner]));

    /// <exception cref="StackFileException">The path leads through a value of another kind.</exception>
    public static YamlValue Set(YamlDocument document, YamlValue container, ImmutableArray<YamlStep> path, YamlValue value)
    {
        if (path.IsEmpty)
        {
            return value;
        }

        var step = path[0];
        var rest = path.RemoveAt(0);
        return (container, step) switch
        {
            (YamlMap map, { Name: { } name }) => SetEntry(document, map, name, rest, value),
            (YamlList list, { Name: null }) => SetItem(document, list, step.Index, rest, value),
            (YamlScalar { IsNull: true }, _) => Fresh(document, container, step, rest, value),
            (YamlMap { Entries.IsEmpty: true }, _) => Fresh(document, container, step, rest, value),
            (YamlMap, _) => throw document.Error(container, $"the value is a map: {step} does not lead into it, a name does."),
            (YamlList, _) => throw document.Error(container, $"the value is a list: '{step}' does not lead into it, an index like [0] does."),
            _ => throw document.Error(container, $"the value is neither a map nor a list: '{step}' does not lead into it."),
        };
    }

    /// <summary>The value without what is at a path; the same object where there is nothing.</summary>
    public static YamlValue Remove(YamlValue container, ImmutableArray<YamlStep> path)
    {
        if (Child(container, path[0]) is not { } child)
        {
            return container;
        }

        var replacement = path.Length == 1 ? null : Remove(child, path.RemoveAt(0));
        return ReferenceEquals(replacement, child) ? container
            : container is YamlMap map ? new YamlMap([.. map.Entries.SelectMany(entry => entry.Name != path[0].Name ? [entry] : Optional(entry, replacement))])
            : RemoveItem((YamlList)container, path[0].Index, replacement);
    }

    private static YamlList RemoveItem(YamlList list, int index, YamlValue? replacement) =>
        new(replacement is null ? list.Items.RemoveAt(index) : list.Items.SetItem(index, replacement));

    private static IEnumerable<YamlEntry> Optional(YamlEntry entry, YamlValue? value) => value is null ? [] : [entry with { Value = value }];

    private static YamlMap SetEntry(YamlDocument document, YamlMap map, string name, ImmutableArray<YamlStep> rest, YamlValue value)
    {
        var index = map.Entries.IndexOf(map.Find(name)!);
        return new YamlMap(index < 0
            ? map.Entries.Add(new YamlEntry(new YamlScalar(name), SetNew(document, map, rest, value)))
            : map.Entries.SetItem(index, map.Entries[index] with { Value = Set(document, map.Entries[index].Value, rest, value) }));
    }

    private static YamlList SetItem(YamlDocument document, YamlList list, int index, ImmutableArray<YamlStep> rest, YamlValue value) =>
        index > list.Items.Length
            ? throw document.Error(list, $"the list has {list.Items.Length} items: [{index}] is neither one of them nor the next.")
            : new YamlList(index == list.Items.Length
                ? list.Items.Add(SetNew(document, list, rest, value))
                : list.Items.SetItem(index, Set(document, list.Items[index], rest, value)));

    private static YamlValue Fresh(YamlDocument document, YamlValue at, YamlStep step, ImmutableArray<YamlStep> rest, YamlValue value) =>
        SetNew(document, at, rest.Insert(0, step), value);

    private static YamlValue SetNew(YamlDocument document, YamlValue at, ImmutableArray<YamlStep> path, YamlValue value) =>
        path.FirstOrDefault(step => step.Name is null && step.Index > 0) is { Index: > 0 } beyond
            ? throw document.Error(at, $"there is no list yet: its first item is [0], not {beyond}.")
            : Wrap(path, value);
}
