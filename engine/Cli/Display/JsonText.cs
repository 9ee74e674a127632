using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedEngine.Cli.Display;

/// <summary>How the CLI writes JSON: no HTML escapes, and either on one line or indented by two.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    /// <summary>On one line.</summary>
    public static string Compact(JsonNode? node) => node?.ToJsonString(OneLine) ?? "null";

    /// <summary>Indented.</summary>
    public static string Pretty(JsonNode? node) => node?.ToJsonString(Indented) ?? "null";
}
