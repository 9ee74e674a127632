using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Enum = System.Enum;

namespace Pulumi.Serialization;

/// <summary>
/// Turns the values of a program into values of the wire, and collects the resources that they depend on.
/// One serializer serves one property.
/// </summary>
/// <param name="keepResources">Whether the other side takes references to resources; otherwise they become ids.</param>
/// <param name="keepOutputs">Whether the other side takes values with their marks; otherwise unknown and secret marks stand alone.</param>
internal sealed class Serializer(bool keepResources, bool keepOutputs = false)
{
    private const string Supported =
        "supported are null, bool, int, double, string, enums, assets and archives, resources, arguments, JSON, "
        + "lists, dictionaries with text keys, and inputs, outputs and tasks of these";

    private readonly HashSet<Resource> _resources = [];

    /// <summary>The resources that the serialised values depend on.</summary>
    public IReadOnlySet<Resource> Resources => _resources;

    /// <summary>The value on the wire; null if there is none, which leaves a dictionary's entry out.</summary>
    /// <param name="value">The value.</param>
    /// <param name="path">Where it stands, for errors.</param>
    public async Task<Value?> SerializeAsync(object? value, string path) => value switch
    {
        null => null,
        bool flag => Value.ForBool(flag),
        int number => Value.ForNumber(number),
        double number => Value.ForNumber(number),
        string text => Value.ForString(text),
        AssetOrArchive asset => await SerializeAssetAsync(asset, path),
        JsonInput json => await SerializeAsJsonTextAsync(json.Value, path),
        IInput input => await SerializeAsync(input.Value, path),
        IOutput output => await SerializeOutputAsync(output, path),
        IUnion union => await SerializeAsync(union.Value, path),
        InputArgs args => await SerializeEntriesAsync(args.ToDictionary(), path),
        Resource resource => await SerializeResourceAsync(resource, path),
        JsonElement json => SerializeJson(json),
        JsonDocument json => SerializeJson(json.RootElement),
        Task task => await SerializeTaskAsync(task, path),
        Enum constant => Value.ForNumber(Convert.ToInt32(constant, CultureInfo.InvariantCulture)),
        IDictionary dictionary => await SerializeEntriesAsync(EntriesOf(dictionary, path), path),
        IList list => await SerializeListAsync(list, path),
        _ => await SerializeOtherAsync(value, path),
    };

    private async Task<Value?> SerializeOutputAsync(IOutput output, string path)
    {
        var data = await output.GetDataAsync();
        _resources.UnionWith(data.Resources);
        if (keepOutputs)
        {
            var inner = data.IsKnown ? await SerializeAsync(data.Value, path) ?? Value.ForNull() : null;
            if (inner is not null && !data.IsSecret && data.Resources.IsEmpty)
                return inner;
            return WireValues.OutputValue(inner, data.IsSecret, await DependencyUrns.OfAsync(data.Resources));
        }

        if (!data.IsKnown)
            return Value.ForString(WireValues.Unknown);
        var value = await SerializeAsync(data.Value, path);
        return data.IsSecret ? WireValues.Secret(value ?? Value.ForNull()) : value;
    }

    private async Task<Value?> SerializeTaskAsync(Task task, string path)
    {
        await task;
        return await SerializeAsync(task.GetType().GetProperty(nameof(Task<object>.Result))?.GetValue(task), path);
    }

    private async Task<Value> SerializeResourceAsync(Resource resource, string path)
    {
        _resources.Add(resource);
        if (resource is not CustomResource custom)
        {
            var urnValue = await SerializeAsync(resource.Urn, path) ?? Value.ForNull();
            return keepResources ? WireValues.ResourceReference(urnValue.StringValue, id: null) : urnValue;
        }

        if (!keepResources)
            return await SerializeAsync(custom.Id, $"{path}.id") ?? Value.ForNull();
        var urn = await custom.Urn.DataTask;
        var id = await custom.Id.DataTask;
        return WireValues.ResourceReference(urn.Value, id.IsKnown ? id.Value : "");
    }

    private async Task<Value> SerializeAssetAsync(AssetOrArchive asset, string path) =>
        WireValues.Special(asset.Signature, (asset.Field, await SerializeAsync(asset.Value, path) ?? Value.ForNull()));

    /// <summary>What is unknown inside makes the whole text unknown, what is secret makes it secret.</summary>
    private async Task<Value?> SerializeAsJsonTextAsync(object value, string path)
    {
        var inner = new Serializer(keepResources: false);
        var content = await inner.SerializeAsync(value, path);
        _resources.UnionWith(inner.Resources);
        if (content is null)
            return null;
        if (WireValues.ContainsUnknown(content))
            return Value.ForString(WireValues.Unknown);
        var text = Value.ForString(JsonFormatter.Default.Format(WireValues.WithoutSecrets(content)));
        return WireValues.ContainsSecret(content) ? WireValues.Secret(text) : text;
    }

    private async Task<Value> SerializeEntriesAsync(IEnumerable<KeyValuePair<string, object?>> entries, string path)
    {
        var content = new Struct();
        foreach (var (key, value) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            if (await SerializeAsync(value, $"{path}.{key}") is { } serialized)
                content.Fields.Add(key, serialized);
        return Value.ForStruct(content);
    }

    private async Task<Value> SerializeListAsync(IList list, string path)
    {
        // A default ImmutableArray has no elements to ask for.
        if (list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>)
            && (bool)type.GetProperty(nameof(ImmutableArray<object>.IsDefault))!.GetValue(list)!)
            return Value.ForList();

        var values = new Value[list.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = await SerializeAsync(list[i], $"{path}[{i}]") ?? Value.ForNull();
        return Value.ForList(values);
    }

    private async Task<Value?> SerializeOtherAsync(object value, string path)
    {
        var type = value.GetType();
        if (type.GetCustomAttribute<EnumTypeAttribute>() is not null)
        {
            var conversion = type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(
                method => method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)));
            if (conversion is not null)
                return await SerializeAsync(conversion.Invoke(null, [value]), path);
        }

        // Dictionaries that implement only the generic interface.
        if (value is IEnumerable<KeyValuePair<string, object?>> entries)
            return await SerializeEntriesAsync(entries, path);
        throw new InvalidOperationException($"{type.FullName} is not supported as a value of {path}: {Supported}.");
    }

    private static List<KeyValuePair<string, object?>> EntriesOf(IDictionary dictionary, string path)
    {
        var entries = new List<KeyValuePair<string, object?>>();
        foreach (DictionaryEntry entry in dictionary)
            entries.Add(entry.Key is string key
                ? new(key, entry.Value)
                : throw new InvalidOperationException($"A dictionary with keys of {entry.Key.GetType()} is not supported at {path}."));
        return entries;
    }

    private static Value? SerializeJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True or JsonValueKind.False => Value.ForBool(json.GetBoolean()),
        JsonValueKind.Number => Value.ForNumber(json.GetDouble()),
        JsonValueKind.String => Value.ForString(json.GetString()),
        JsonValueKind.Array => Value.ForList([.. json.EnumerateArray().Select(item => SerializeJson(item) ?? Value.ForNull())]),
        _ => Value.ForStruct(new()
        {
            Fields =
            {
                json.EnumerateObject()
                    .Select(property => KeyValuePair.Create(property.Name, SerializeJson(property.Value)))
                    .Where(property => property.Value is not null)
                    .ToDictionary(property => property.Key, property => property.Value!),
            },
        }),
    };
}
