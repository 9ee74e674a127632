using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>What of a provider resource's inputs is the engine's own.</summary>
internal static class ProviderInputs
{
    /// <summary>Version of the package; the engine adds it.</summary>
    public const string Version = "version";

    /// <summary>Object with what the engine alone needs to find a plugin.</summary>
    public const string Internal = "__internal";

    /// <summary>Address a plugin is fetched from, inside <see cref="Internal"/>.</summary>
    public const string PluginDownloadUrl = "pluginDownloadURL";

    /// <summary>The inputs that the provider itself is given.</summary>
    public static PropertyMap ForProvider(PropertyMap inputs) => inputs.Without(Internal).Without(Version);

    /// <summary>The provider's checked inputs, with the engine's own ones back.</summary>
    public static PropertyMap Merge(PropertyMap checkedInputs, PropertyMap original)
    {
        foreach (var name in (ReadOnlySpan<string>)[Version, Internal])
        {
            if (original.TryGetValue(name, out var value))
                checkedInputs = checkedInputs.With(name, value);
        }

        return checkedInputs;
    }
}
