namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>Where a value stands in the map or list around it.</summary>
internal readonly record struct Place(YamlValue Container, YamlStep Step);
