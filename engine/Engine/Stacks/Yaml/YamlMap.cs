using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A map: keys and values in the order of the text.</summary>
internal sealed class YamlMap(ImmutableArray<YamlEntry> entries, bool isFlow = false) : YamlValue
{
    public static YamlMap Empty { get; } = new([], isFlow: true);

    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>Whether it is written in braces.</summary>
    public bool IsFlow { get; } = isFlow;

    public YamlEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);
}
