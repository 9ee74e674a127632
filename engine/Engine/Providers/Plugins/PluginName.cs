using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>Which plugin is meant.</summary>
/// <param name="Package">The package whose resources it provides.</param>
/// <param name="Version">The version; empty for any.</param>
internal sealed record PluginName(string Package, string Version)
{
    /// <summary>The package of the providers that Node programs carry in themselves.</summary>
    public const string NodeDynamic = "pulumi-nodejs";

    /// <summary>The file that a plugin is.</summary>
    public string Executable => $"pulumi-resource-{Package}";

    /// <summary>The plugin of a provider resource.</summary>
    /// <param name="package">The package.</param>
    /// <param name="inputs">The provider resource's inputs.</param>
    public static PluginName Of(string package, PropertyMap inputs) => new(package, inputs.Get(ProviderInputs.Version).AsText() ?? "");

    /// <inheritdoc />
    public override string ToString() => Version.Length == 0 ? Package : $"{Package} {Version}";
}
