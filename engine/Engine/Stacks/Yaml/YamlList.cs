using System.Collections.Immutable;

namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A list.</summary>
internal sealed class YamlList(ImmutableArray<YamlValue> items, bool isFlow = false) : YamlValue
{
    public ImmutableArray<YamlValue> Items { get; } = items;

    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; } = isFlow;
}
