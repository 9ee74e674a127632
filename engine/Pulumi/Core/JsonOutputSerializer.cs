using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>
/// Writes JSON of values that hold outputs. JSON is written synchronously, so outputs that are met are noted and awaited,
/// and the text is written again, until no new one is met.
/// </summary>
internal static class JsonOutputSerializer
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> value, JsonSerializerOptions? options)
    {
        var resolved = new Dictionary<IOutput, OutputData<object?>>(ReferenceEqualityComparer.Instance);
        var pending = new HashSet<IOutput>(ReferenceEqualityComparer.Instance) { value };
        var withOutputs = new JsonSerializerOptions(options ?? JsonSerializerOptions.Default);
        withOutputs.Converters.Add(new Factory(resolved, pending));

        var text = "";
        while (pending.Count > 0)
        {
            foreach (var output in pending)
                resolved[output] = await output.GetDataAsync();
            pending.Clear();
            text = JsonSerializer.Serialize(value, withOutputs);
        }

        var resources = resolved.Values.Aggregate(ImmutableHashSet<Resource>.Empty, (all, data) => all.Union(data.Resources));
        var isSecret = resolved.Values.Any(data => data.IsSecret);
        return resolved.Values.All(data => data.IsKnown)
            ? new(resources, text, IsKnown: true, isSecret)
            : OutputData.Unknown<string>(resources, isSecret);
    }

    private sealed class Factory(Dictionary<IOutput, OutputData<object?>> resolved, HashSet<IOutput> pending) : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsAssignableTo(typeof(IOutput)) || typeToConvert.IsAssignableTo(typeof(IInput));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), resolved, pending)!;
    }

    private sealed class Converter<TPart>(Dictionary<IOutput, OutputData<object?>> resolved, HashSet<IOutput> pending)
        : JsonConverter<TPart>
    {
        // Asking an input twice for its output may make two: the first one asked for stands.
        private readonly Dictionary<IInput, IOutput> _outputs = new(ReferenceEqualityComparer.Instance);

        public override TPart Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Outputs are written to JSON, never read from it.");

        public override void Write(Utf8JsonWriter writer, TPart value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? OutputOf((IInput)value!);
            if (!resolved.TryGetValue(output, out var data))
                pending.Add(output);
            JsonSerializer.Serialize(writer, data.Value, data.Value?.GetType() ?? typeof(object), options);
        }

        private IOutput OutputOf(IInput input)
        {
            if (!_outputs.TryGetValue(input, out var output))
                _outputs[input] = output = input.Untyped;
            return output;
        }
    }
}
