namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>A step of a path: a name in a map, or an index in a list.</summary>
internal readonly record struct YamlStep(string? Name, int Index)
{
    public static YamlStep Key(string name) => new(name, -1);

    public static YamlStep At(int index) => new(null, index);

    public override string ToString() => Name ?? $"[{Index}]";
}
