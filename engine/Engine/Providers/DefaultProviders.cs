using System.Collections.Concurrent;
using System.Text.Json;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Deployments.Registration;
using EmbeddedEngine.Providers.Plugins;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>
/// The providers of resources that name none: one per package, version and download address, registered in the
/// stack before the first resource that needs it and configured from the stack's configuration.
/// </summary>
/// <param name="config">The stack's configuration.</param>
/// <param name="register">Registers a resource.</param>
internal sealed class DefaultProviders(StackConfig config, Func<ResourceGoal, Task<RegisteredResource>> register)
{
    private const string DisableKey = "pulumi:disable-default-providers";
    private const string NamePrefix = "default";

    private readonly ConcurrentDictionary<(string Package, string Version, string Url), Lazy<Task<RegisteredResource>>> providers = new();

    /// <summary>The provider; its registration may have failed.</summary>
    /// <exception cref="RefusedException">The configuration forbids a default provider of the package.</exception>
    public Task<RegisteredResource> GetAsync(string package, string version, string url)
    {
        if (IsDisabled(package))
        {
            throw new RefusedException(
                $"The default provider of package '{package}' is disabled by the setting {DisableKey}: give the resource a provider of its own.");
        }

        return providers.GetOrAdd(
            (package, version, url),
            _ => new Lazy<Task<RegisteredResource>>(() => register(Goal(package, version, url)))).Value;
    }

    /// <summary>Whether a resource is named as a default provider is.</summary>
    internal static bool IsOne(Urn urn) => ProviderReference.IsProvider(urn.Type) && urn.Name.StartsWith(NamePrefix, StringComparison.Ordinal);

    /// <summary>The resource's name: <c>default</c>, the version's parts and the address, joined by underscores.</summary>
    internal static string NameOf(string version, string url)
    {
        var name = version.Length == 0 ? NamePrefix : $"{NamePrefix}_{Plain(version)}";
        return url.Length == 0 ? name : $"{name}_{Plain(url)}";
    }

    private static string Plain(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private ResourceGoal Goal(string package, string version, string url)
    {
        // A program's own providers read the program's settings, under their whole names.
        var prefix = package == PluginName.NodeDynamic ? "" : package + ":";
        var inputs = PropertyMap.From(config.Values
            .Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(item => KeyValuePair.Create(
                item.Key[prefix.Length..],
                config.SecretKeys.Contains(item.Key) ? ((PropertyValue)item.Value).AsSecret() : item.Value)));
        if (url.Length > 0)
            inputs = inputs.With(ProviderInputs.Internal, PropertyMap.Empty.With(ProviderInputs.PluginDownloadUrl, url));
        return new ResourceGoal
        {
            Type = ProviderReference.TypePrefix + package,
            Name = NameOf(version, url),
            Custom = true,
            Inputs = inputs,
            Version = version,
        };
    }

    private bool IsDisabled(string package)
    {
        if (!config.Values.TryGetValue(DisableKey, out var text) || text.Length == 0)
            return false;
        if (text == "*")
            return true;
        try
        {
            var packages = JsonSerializer.Deserialize<string[]>(text) ?? [];
            return packages.Contains(package, StringComparer.Ordinal) || packages.Contains("*", StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            throw new RefusedException($"The setting {DisableKey} must be * or a JSON list of packages.");
        }
    }
}
