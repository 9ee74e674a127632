using System.Text.Json;

namespace Pulumi;

public static partial class Output
{
    /// <summary>The value as JSON text. Outputs inside the value are awaited; the text is secret or unknown if any of them is.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(JsonOutputSerializer.SerializeAsync(value, options));
    }

    /// <summary>The value that the JSON text holds.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);
    }
}
