using System.Collections.Immutable;
using System.Text.RegularExpressions;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks.Settings;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Stacks;

/// <summary>
/// Shows and changes a stack's own configuration, the <c>config</c> of its settings. A change keeps the comments and
/// the order of the file.
/// </summary>
public sealed partial class StackConfiguration
{
    private readonly Func<StackSettings> load;
    private readonly string project;
    private readonly Func<StackSettings, CancellationToken, Task<ISecretsManager>> secrets;

    internal StackConfiguration(Func<StackSettings> load, string project, Func<StackSettings, CancellationToken, Task<ISecretsManager>> secrets)
    {
        this.load = load;
        this.project = project;
        this.secrets = secrets;
    }

    /// <summary>All values, in the order of the file.</summary>
    /// <param name="showSecrets">Whether secrets are decrypted.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">The settings or a secret cannot be read.</exception>
    public async Task<IReadOnlyList<ConfigEntry>> ListAsync(bool showSecrets, CancellationToken cancellation)
    {
        var settings = load();
        var decrypt = showSecrets && settings.Config.Any(value => value.IsSecret)
            ? (await secrets(settings, cancellation).ConfigureAwait(false)).Decrypt
            : new Func<string, string>(_ => SecretMask.Text);
        return [.. settings.Config.Select(value => Show(value, decrypt))];
    }

    /// <summary>One value, decrypted; null where there is none.</summary>
    /// <param name="key">The key; one without a namespace is the project's.</param>
    /// <param name="isPath">Whether the key goes on as a path into a structured value, like <c>a.b[0]</c>.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">The settings or a secret cannot be read, or the key is none.</exception>
    public async Task<ConfigEntry?> GetAsync(string key, bool isPath, CancellationToken cancellation)
    {
        var settings = load();
        var (name, path) = Target(key, isPath);
        return settings.Find(name, path) is not { } value ? null
            : Show(value, value.IsSecret ? (await secrets(settings, cancellation).ConfigureAwait(false)).Decrypt : text => text);
    }

    /// <summary>Sets a value. A stack without a salt gets one with its first secret.</summary>
    /// <param name="key">The key; one without a namespace is the project's.</param>
    /// <param name="value">The value. With a path, <c>true</c>, <c>false</c> and whole numbers are such, not texts.</param>
    /// <param name="isSecret">Whether it is encrypted.</param>
    /// <param name="isPath">Whether the key goes on as a path into a structured value, like <c>a.b[0]</c>.</param>
    /// <param name="cancellation">Ends the wait for a passphrase.</param>
    /// <exception cref="EngineException">The settings cannot be read or edited, or the key is none.</exception>
    public async Task SetAsync(string key, string value, bool isSecret, bool isPath, CancellationToken cancellation)
    {
        var settings = load();
        var (name, path) = Target(key, isPath);
        if (!isSecret)
        {
            settings.Set(name, path, new YamlScalar(value, isPath && TypedText().IsMatch(value))).Save();
            return;
        }

        var manager = await secrets(settings, cancellation).ConfigureAwait(false);
        var changed = settings.Set(name, path, ConfigValue.Secure(manager.Encrypt(value)));
        (settings.EncryptionSalt is null ? changed.WithSalt(manager.Description.Salt!) : changed).Save();
    }

    /// <summary>Removes a value.</summary>
    /// <param name="key">The key; one without a namespace is the project's.</param>
    /// <param name="isPath">Whether the key goes on as a path into a structured value, like <c>a.b[0]</c>.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="EngineException">The settings cannot be read or edited, or the key is none.</exception>
    public bool Remove(string key, bool isPath)
    {
        var settings = load();
        var (name, path) = Target(key, isPath);
        if (settings.Find(name, path) is null)
        {
            return false;
        }

        settings.Remove(name, path).Save();
        return true;
    }

    private static ConfigEntry Show(ConfigValue value, Func<string, string> decrypt) =>
        new(value.Key, value.ToText(decrypt), value.IsSecret, value.IsStructured);

    private (string Key, ImmutableArray<YamlStep> Path) Target(string key, bool isPath)
    {
        ImmutableArray<YamlStep> path = [];
        var name = key;
        if (isPath)
        {
            var space = key.LastIndexOf(':', key.AsSpan().IndexOfAny('.', '[') is var end and >= 0 ? end : key.Length - 1) + 1;
            var steps = YamlPath.Parse(key[space..]);
            name = key[..space] + (steps[0].Name ?? throw new StackFileException($"'{key}' begins with an index: a key begins with a name."));
            path = steps.RemoveAt(0);
        }

        return (ConfigKey.Normalize(name, project) ?? throw new StackFileException($"'{key}' is not a key: write NAME or NAMESPACE:NAME."), path);
    }

    [GeneratedRegex(@"\A(?:true|false|0|-?[1-9][0-9]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex TypedText();
}
