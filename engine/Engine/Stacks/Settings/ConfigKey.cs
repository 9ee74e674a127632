namespace EmbeddedEngine.Stacks.Settings;

/// <summary>Keys of the configuration: <c>NAMESPACE:NAME</c>.</summary>
internal static class ConfigKey
{
    private const string OldMiddle = "config";

    /// <summary>The full key of one that may be bare or of the old form <c>NAMESPACE:config:NAME</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="project">The namespace of bare keys.</param>
    /// <returns>The full key; null where the text is not a key.</returns>
    public static string? Normalize(string key, string project) => key.Split(':') switch
    {
        [var name] when name.Length > 0 => $"{project}:{name}",
        [var space, var name] when space.Length > 0 && name.Length > 0 => $"{space}:{name}",
        [var space, OldMiddle, var name] when space.Length > 0 && name.Length > 0 => $"{space}:{name}",
        _ => null,
    };
}
