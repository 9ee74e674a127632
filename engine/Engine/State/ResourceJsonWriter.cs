using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.State;

/// <summary>Writes a resource as it stands in a checkpoint: empty fields are left out.</summary>
/// <param name="secrets">How secrets are written.</param>
internal sealed class ResourceJsonWriter(SecretForm secrets)
{
    private readonly PropertyJsonWriter properties = new(secrets);

    /// <exception cref="StateException">A value cannot be kept in the state.</exception>
    public void Write(Utf8JsonWriter json, ResourceState resource)
    {
        json.WriteStartObject();
        json.WriteString(ResourceFields.Urn, resource.Urn.Value);
        json.WriteBoolean(ResourceFields.Custom, resource.Custom);
        WriteFlag(json, ResourceFields.Delete, resource.Delete);
        WriteText(json, ResourceFields.Id, resource.Id);
        json.WriteString(ResourceFields.Type, resource.Type);
        WriteProperties(json, ResourceFields.Inputs, resource, resource.Inputs);
        WriteProperties(json, ResourceFields.Outputs, resource, resource.Outputs);
        WriteText(json, ResourceFields.Parent, resource.Parent?.Value);
        WriteFlag(json, ResourceFields.Protect, resource.Protect);
        WriteFlag(json, ResourceFields.Taint, resource.Taint);
        WriteFlag(json, ResourceFields.External, resource.External);
        WriteList(json, ResourceFields.Dependencies, Texts(resource.Dependencies));
        WriteList(json, ResourceFields.InitErrors, resource.InitErrors);
        WriteText(json, ResourceFields.Provider, resource.Provider);
        WritePropertyDependencies(json, resource.PropertyDependencies);
        WriteFlag(json, ResourceFields.PendingReplacement, resource.PendingReplacement);
        WriteList(json, ResourceFields.AdditionalSecretOutputs, resource.AdditionalSecretOutputs);
        WriteTimeouts(json, resource.CustomTimeouts);
        WriteText(json, ResourceFields.ImportId, resource.ImportId);
        WriteFlag(json, ResourceFields.RetainOnDelete, resource.RetainOnDelete);
        WriteText(json, ResourceFields.DeletedWith, resource.DeletedWith?.Value);
        WriteList(json, ResourceFields.ReplaceWith, Texts(resource.ReplaceWith));
        WriteTime(json, ResourceFields.Created, resource.Created);
        WriteTime(json, ResourceFields.Modified, resource.Modified);
        WriteText(json, ResourceFields.SourcePosition, resource.SourcePosition);
        WriteList(json, ResourceFields.IgnoreChanges, resource.IgnoreChanges);
        WriteList(json, ResourceFields.ReplaceOnChanges, resource.ReplaceOnChanges);
        WriteTrigger(json, resource);
        json.WriteEndObject();
    }

    private void WriteTrigger(Utf8JsonWriter json, ResourceState resource)
    {
        if (resource.ReplacementTrigger is not PropertyValue.Null)
        {
            WriteValue(json, ResourceFields.ReplacementTrigger, resource, () => properties.Write(json, resource.ReplacementTrigger));
        }
    }

    private void WriteProperties(Utf8JsonWriter json, string field, ResourceState resource, PropertyMap map)
    {
        if (map.Count > 0)
        {
            WriteValue(json, field, resource, () => properties.Write(json, map));
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string field, ResourceState resource, Action write)
    {
        json.WritePropertyName(field);
        try
        {
            write();
        }
        catch (StateException exception)
        {
            throw new StateException($"{resource.Urn}: {field}: {exception.Message}", exception);
        }
    }

    private static void WritePropertyDependencies(Utf8JsonWriter json, ImmutableSortedDictionary<string, ImmutableArray<Urn>> dependencies)
    {
        if (dependencies.IsEmpty)
        {
            return;
        }

        json.WriteStartObject(ResourceFields.PropertyDependencies);
        foreach (var (property, urns) in dependencies)
        {
            json.WriteStartArray(property);
            foreach (var urn in urns)
            {
                json.WriteStringValue(urn.Value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteTimeouts(Utf8JsonWriter json, CustomTimeouts timeouts)
    {
        if (timeouts == CustomTimeouts.None)
        {
            return;
        }

        json.WriteStartObject(ResourceFields.CustomTimeouts);
        WriteSeconds(json, ResourceFields.CreateTimeout, timeouts.Create);
        WriteSeconds(json, ResourceFields.UpdateTimeout, timeouts.Update);
        WriteSeconds(json, ResourceFields.DeleteTimeout, timeouts.Delete);
        WriteSeconds(json, ResourceFields.ReadTimeout, timeouts.Read);
        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, string field, TimeSpan? time)
    {
        if (time is { } known)
        {
            json.WriteNumber(field, known.TotalSeconds);
        }
    }

    private static void WriteTime(Utf8JsonWriter json, string field, DateTimeOffset? time)
    {
        if (time is { } known)
        {
            json.WriteString(field, StateJson.Time(known));
        }
    }

    private static void WriteFlag(Utf8JsonWriter json, string field, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(field, true);
        }
    }

    private static void WriteText(Utf8JsonWriter json, string field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(field, text);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string field, IReadOnlyCollection<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static ImmutableArray<string> Texts(ImmutableArray<Urn> urns) => [.. urns.Select(urn => urn.Value)];
}
