namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A key of a map, and its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlValue Value)
{
    public string Name => Key.Text;
}
