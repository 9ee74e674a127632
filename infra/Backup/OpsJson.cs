using System.Text.Json;

namespace GitOrigin.Infra.Backup;

/// <summary>JSON as <c>ops</c> reads and prints it.</summary>
internal static class OpsJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The JSON of a value, on one line.</summary>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <summary>A value as JSON.</summary>
    public static JsonElement ToElement<T>(T value) => JsonSerializer.SerializeToElement(value, Options);

    /// <summary>Reads what a command of <c>ops</c> printed.</summary>
    /// <param name="text">What it printed. No message holds any of it.</param>
    /// <param name="command">The command.</param>
    /// <exception cref="FormatException">It is not what the command prints.</exception>
    public static T Read<T>(string text, string command)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(text, Options) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            throw new FormatException($"What '{command}' printed is not what it should: build again, and look at its output above.");
        }
    }
}
