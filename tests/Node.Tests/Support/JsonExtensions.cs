using System.Text.Json.Nodes;

namespace EmbeddedEngine.Node.Tests.Support;

/// <summary>Reads what state files hold.</summary>
internal static class JsonExtensions
{
    private const string SignatureKey = "4dabf18193072939515e22adb298388d";

    /// <summary>The text at a path of names; null where there is nothing.</summary>
    public static string? At(this JsonObject node, params string[] path) => Find(node, path)?.ToString();

    /// <summary>Whether at a path of names there is a secret, encrypted.</summary>
    public static bool IsSecret(this JsonObject node, params string[] path) =>
        Find(node, path) is JsonObject found && found.ContainsKey(SignatureKey) && found.ContainsKey("ciphertext");

    /// <summary>The texts of a list at a path of names.</summary>
    public static IEnumerable<string> List(this JsonObject node, params string[] path) =>
        (Find(node, path)?.AsArray() ?? []).Select(item => item!.GetValue<string>());

    private static JsonNode? Find(JsonObject node, string[] path) => path.Aggregate((JsonNode?)node, (at, name) => at?[name]);
}
