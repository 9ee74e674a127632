using System.Collections.Immutable;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Stacks.Settings;

/// <summary>A value of the configuration as a file has it, its secrets encrypted.</summary>
/// <param name="key">The full key.</param>
/// <param name="value">The value.</param>
internal sealed class ConfigValue(string key, YamlValue value)
{
    private const string SecureName = "secure";

    public string Key { get; } = key;

    public YamlValue Value { get; } = value;

    /// <summary>Whether it is secret or has a secret in it.</summary>
    public bool IsSecret => HasSecret(Value);

    /// <summary>Whether it is a map or a list, and not a secret text.</summary>
    public bool IsStructured => Value is not YamlScalar && Ciphertext(Value) is null;

    /// <summary>A secret text, as a file has it.</summary>
    public static YamlMap Secure(string ciphertext) =>
        new([new YamlEntry(new YamlScalar(SecureName), new YamlScalar(ciphertext))]);

    /// <summary>The value as text: texts as they were typed, structured values as JSON.</summary>
    /// <param name="decrypt">Gives what stands for a ciphertext.</param>
    public string ToText(Func<string, string> decrypt) => Value switch
    {
        YamlScalar scalar => scalar.IsNull ? "" : scalar.Text,
        var secret when Ciphertext(secret) is { } ciphertext => decrypt(ciphertext),
        _ => YamlRenderer.Json(Value, map => Ciphertext(map) is { } ciphertext ? decrypt(ciphertext) : null),
    };

    /// <summary>The value as a file has it: structured values as JSON with their secrets encrypted.</summary>
    public string ToEncryptedText() => Value switch
    {
        YamlScalar or YamlMap when !IsStructured => ToText(ciphertext => ciphertext),
        _ => YamlRenderer.Json(Value, _ => null),
    };

    /// <summary>Every encrypted text in the value, with the path to it; the empty path is the value itself.</summary>
    public IEnumerable<(ImmutableArray<YamlStep> Path, string Ciphertext)> Secrets => SecretsIn(Value, []);

    private static IEnumerable<(ImmutableArray<YamlStep> Path, string Ciphertext)> SecretsIn(YamlValue value, ImmutableArray<YamlStep> path) => value switch
    {
        _ when Ciphertext(value) is { } ciphertext => [(path, ciphertext)],
        YamlMap map => map.Entries.SelectMany(entry => SecretsIn(entry.Value, path.Add(YamlStep.Key(entry.Name)))),
        YamlList list => list.Items.SelectMany((item, index) => SecretsIn(item, path.Add(YamlStep.At(index)))),
        _ => [],
    };

    private static string? Ciphertext(YamlValue value) =>
        value is YamlMap { Entries: [{ Name: SecureName, Value: YamlScalar scalar }] } ? scalar.Text : null;

    private static bool HasSecret(YamlValue value) => value switch
    {
        _ when Ciphertext(value) is not null => true,
        YamlMap map => map.Entries.Any(entry => HasSecret(entry.Value)),
        YamlList list => list.Items.Any(HasSecret),
        _ => false,
    };
}
