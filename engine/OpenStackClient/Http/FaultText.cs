using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenStackClient.Http;

/// <summary>Finds what a service says is wrong in the many shapes that services say it in.</summary>
internal static class FaultText
{
    private const int Longest = 500;

    /// <summary>The service's own words; the status where it says nothing.</summary>
    public static string Of(HttpStatusCode status, string body)
    {
        var text = Words(body) ?? $"{(int)status} {status}";
        text = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    private static string? Words(string body)
    {
        JsonNode? node;
        try
        {
            node = body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            // A proxy's page in HTML says nothing of use.
            return body.TrimStart().StartsWith('<') ? null : body;
        }

        return node switch
        {
            // Keystone and neutron name the fault, nova and cinder put one named after the status around it.
            JsonObject { Count: > 0 } map => Message(map) ?? map.Select(item => item.Value as JsonObject).OfType<JsonObject>().Select(Message).FirstOrDefault(text => text is not null),
            JsonValue value when value.TryGetValue<string>(out var text) => text,
            _ => null,
        };
    }

    private static string? Message(JsonObject map)
    {
        foreach (var name in (ReadOnlySpan<string>)["message", "title", "faultstring", "NeutronError"])
        {
            if (map[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0)
                return text;
        }

        return null;
    }
}
