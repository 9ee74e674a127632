using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks.Yaml;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks.Settings;

/// <summary>
/// A stack's settings, <c>Pulumi.STACK.yaml</c>: configuration, and how its secrets are encrypted. Immutable: an edit
/// gives new settings, which keep every comment of the file.
/// </summary>
internal sealed class StackSettings
{
    private const string ProviderName = "secretsprovider";
    private const string SaltName = "encryptionsalt";
    private const string ConfigName = "config";

    private static readonly FrozenSet<string> Names = FrozenSet.Create(ProviderName, SaltName, ConfigName);

    private readonly YamlDocument document;
    private readonly string project;

    private StackSettings(YamlDocument document, string project)
    {
        this.document = document;
        this.project = project;
        foreach (var entry in document.Root.Entries.Where(entry => !Names.Contains(entry.Name)))
        {
            throw document.Error(entry.Key, $"'{entry.Name}' is not supported by the embedded engine; it knows {string.Join(", ", Names.Order())}.");
        }

        if (Text(ProviderName) is { } provider)
        {
            SecretsProviderDescription.EnsureSupported(provider, document.File);
        }

        EncryptionSalt = Text(SaltName);
        Config = ReadConfig();
    }

    /// <summary>The salt, <c>v1:SALT:CHECK</c>; null where the file has none.</summary>
    public string? EncryptionSalt { get; }

    /// <summary>The configuration, in the order of the file.</summary>
    public ImmutableArray<ConfigValue> Config { get; }

    /// <summary>The file.</summary>
    public string File => document.File;

    /// <summary>Reads a stack's settings; a file that is not there has none.</summary>
    /// <param name="file">The file.</param>
    /// <param name="project">The project's name: the namespace of bare keys.</param>
    /// <exception cref="StackFileException">The file is not as it must be.</exception>
    public static StackSettings Load(string file, string project) =>
        Parse(System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file) : "", file, project);

    /// <exception cref="StackFileException">The text is not as it must be.</exception>
    public static StackSettings Parse(string text, string file, string project) => new(YamlDocument.Parse(text, file), project);

    /// <summary>The value of a key; null where there is none.</summary>
    public ConfigValue? Find(string key) => Config.FirstOrDefault(value => value.Key == key);

    /// <summary>The value inside a value; null where there is none.</summary>
    public ConfigValue? Find(string key, IEnumerable<YamlStep> path) =>
        Find(key) is { } value && YamlTree.Find(value.Value, path) is { } inner ? new ConfigValue(key, inner) : null;

    /// <summary>The settings with one value set.</summary>
    public StackSettings Set(string key, ImmutableArray<YamlStep> path, YamlValue value) =>
        new(YamlEditor.Set(document, FullPath(key, path), value), project);

    /// <summary>The settings without one value.</summary>
    public StackSettings Remove(string key, ImmutableArray<YamlStep> path) =>
        new(YamlEditor.Remove(document, FullPath(key, path)), project);

    /// <summary>The settings with a salt.</summary>
    public StackSettings WithSalt(string salt) =>
        new(YamlEditor.Set(document, [YamlStep.Key(SaltName)], new YamlScalar(salt)), project);

    /// <summary>The settings with every secret, and the salt, of another key.</summary>
    /// <param name="convert">Gives the new ciphertext for an old one.</param>
    /// <param name="salt">The new key's salt.</param>
    public StackSettings Reencrypted(Func<string, string> convert, string salt)
    {
        var secrets = Config.SelectMany(value => value.Secrets.Select(secret => (value.Key, secret.Path, secret.Ciphertext))).ToList();
        return secrets.Aggregate(this, (settings, secret) => settings.Set(secret.Key, secret.Path, ConfigValue.Secure(convert(secret.Ciphertext)))).WithSalt(salt);
    }

    /// <summary>Writes the file; where it is a link, the file that the link names.</summary>
    public void Save()
    {
        var target = System.IO.File.Exists(document.File) ? System.IO.File.ResolveLinkTarget(document.File, returnFinalTarget: true) : null;
        new AtomicFile(AtomicFile.SharedMode).Write(target?.FullName ?? document.File, Encoding.UTF8.GetBytes(document.Text));
    }

    private ImmutableArray<YamlStep> FullPath(string key, ImmutableArray<YamlStep> path)
    {
        // The file may spell the key in one of its other forms.
        var spelled = (document.Root.Find(ConfigName)?.Value as YamlMap)?.Entries
            .FirstOrDefault(entry => ConfigKey.Normalize(entry.Name, project) == key)?.Name;
        return [YamlStep.Key(ConfigName), YamlStep.Key(spelled ?? key), .. path];
    }

    private ImmutableArray<ConfigValue> ReadConfig()
    {
        var config = document.Root.Find(ConfigName)?.Value;
        if (config is null or YamlScalar { IsNull: true })
        {
            return [];
        }

        if (config is not YamlMap map)
        {
            throw document.Error(config, $"'{ConfigName}' must be a map of keys and values.");
        }

        var values = ImmutableArray.CreateBuilder<ConfigValue>(map.Entries.Length);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var key = ConfigKey.Normalize(entry.Name, project)
                ?? throw document.Error(entry.Key, $"'{entry.Name}' is not a key: write NAMESPACE:NAME.");
            values.Add(known.Add(key)
                ? new ConfigValue(key, entry.Value)
                : throw document.Error(entry.Key, $"the key '{key}' is there twice. Remove one of the two."));
        }

        return values.ToImmutable();
    }

    private string? Text(string name) => document.Root.Find(name) switch
    {
        null => null,
        { Value: YamlScalar { IsNull: true } } => null,
        { Value: YamlScalar scalar } => scalar.Text,
        var entry => throw document.Error(entry.Value, $"'{name}' must be a text."),
    };
}
