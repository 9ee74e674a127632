namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A value in a YAML text, or one to be put there.</summary>
internal abstract class YamlValue
{
    /// <summary>Where it stands; nowhere for a value that is not in a text yet.</summary>
    public YamlPosition Position { get; init; }
}
