using System.Text.Json.Nodes;
using EmbeddedEngine.Stacks.Settings;

namespace EmbeddedEngine.Cli.Commands.Configuration;

/// <summary>Configuration values in the official CLI's JSON shape.</summary>
internal static class ConfigJson
{
    /// <summary>The value.</summary>
    /// <param name="entry">The value, its secrets masked or not.</param>
    /// <param name="shown">Whether secrets are shown; the value of one that is not shown is left out.</param>
    public static JsonObject Of(ConfigEntry entry, bool shown)
    {
        var result = new JsonObject();
        if (shown || !entry.IsSecret || entry.IsStructured)
            result["value"] = entry.Value;
        if (entry.IsStructured)
            result["objectValue"] = JsonNode.Parse(entry.Value);
        result["secret"] = entry.IsSecret;
        return result;
    }
}
