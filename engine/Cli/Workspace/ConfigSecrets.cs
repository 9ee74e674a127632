using System.Text.Json;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Settings;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>The secrets of a stack's configuration in plaintext, so that they can be kept out of messages.</summary>
internal static class ConfigSecrets
{
    /// <summary>The secrets: whole values, and of structured values only the parts that are secret.</summary>
    /// <param name="config">The configuration, decrypted.</param>
    /// <param name="masked">The same with secrets masked, which tells where in a structured value they are.</param>
    public static IEnumerable<string> Of(StackConfig config, IReadOnlyList<ConfigEntry> masked) =>
        from key in config.SecretKeys
        let value = config.Values[key]
        let entry = masked.FirstOrDefault(entry => entry.Key == key)
        from secret in entry is { IsStructured: true } ? Parts(value, entry.Value) : [value]
        select secret;

    private static IReadOnlyList<string> Parts(string value, string masked)
    {
        using var plain = JsonDocument.Parse(value);
        using var blinded = JsonDocument.Parse(masked);
        return [.. Parts(plain.RootElement, blinded.RootElement)];
    }

    private static IEnumerable<string> Parts(JsonElement plain, JsonElement masked) => (plain.ValueKind, masked.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) =>
            plain.EnumerateObject().SelectMany(field => Parts(field.Value, masked.GetProperty(field.Name))),
        (JsonValueKind.Array, JsonValueKind.Array) =>
            plain.EnumerateArray().Zip(masked.EnumerateArray()).SelectMany(pair => Parts(pair.First, pair.Second)),
        (JsonValueKind.String, JsonValueKind.String) when masked.ValueEquals(SecretMask.Text) => [plain.GetString()!],
        _ => [],
    };
}
