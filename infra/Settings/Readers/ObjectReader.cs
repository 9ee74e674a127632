namespace GitOrigin.Infra.Settings.Readers;

/// <summary>A group of settings with known keys. What was asked for is what is known.</summary>
internal sealed class ObjectReader(SettingNode node, IEnumerable<(string Name, SettingNode Node)> fields, bool isReadable)
{
    private readonly Dictionary<string, SettingNode> _fields = fields.ToDictionary(field => field.Name, field => field.Node);
    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>The group itself.</summary>
    public SettingNode Node => node;

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key)
    {
        _known.Add(key);
        return _fields.ContainsKey(key);
    }

    /// <summary>A setting that may be left out; null where it is.</summary>
    public SettingNode? Optional(string key) => Has(key) ? _fields[key] : null;

    /// <summary>A setting that must be there. Where it is not, that is reported with what belongs there.</summary>
    public SettingNode? Required(string key, string fix)
    {
        if (Optional(key) is { } present)
            return present;
        if (isReadable)
            node.Absent(key).Report($"is missing: {fix}");
        return null;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, field) in _fields.Where(field => !_known.Contains(field.Key)))
            field.Report($"is not a setting{Suggestion.For(name, _known)}; here can be: {string.Join(", ", _known)}");
    }
}
