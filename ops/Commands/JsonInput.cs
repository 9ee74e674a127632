using System.Text.Json;

namespace GitOrigin.Ops.Commands;

/// <summary>The one JSON object that a command of the program reads on standard input.</summary>
internal static class JsonInput
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="OpsException">It is not such an object. The text itself is never quoted: there are secrets in it.</exception>
    public static T Read<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("it is null");
        }
        catch (JsonException fault)
        {
            throw new OpsException($"standard input is not the JSON object that this command reads (line {fault.LineNumber + 1}, {fault.Path}): see docs/data.md");
        }
    }
}
