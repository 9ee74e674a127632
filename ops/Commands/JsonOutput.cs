using System.Text.Json;
using System.Text.Json.Serialization;

namespace GitOrigin.Ops.Commands;

/// <summary>What <c>--json</c> prints, the same way in every command: indented, names in camelCase, values of enums in kebab-case.</summary>
internal static class JsonOutput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Writes a value and the end of its line.</summary>
    public static void Write<T>(T value, TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(value, Options));
}
