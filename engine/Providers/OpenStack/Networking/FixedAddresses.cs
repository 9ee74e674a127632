using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>Addresses that a program asks for, by subnet, by address, or both; and those that a port has.</summary>
internal static class FixedAddresses
{
    /// <summary>Whether a port has just the addresses that are asked for.</summary>
    public static bool Fit(PropertyValue wanted, JsonArray? there)
    {
        if (wanted is not PropertyValue.Array { Items: { Length: > 0 } items } || items.Length != (there?.Count ?? 0))
            return false;
        var left = there!.OfType<JsonObject>().ToList();
        return items.All(item => Json.From(item, PropertyShape.Object) is JsonObject fields
            && left.Find(address => fields.All(field => (string?)field.Value is null or "" || (string?)address[field.Key] == (string?)field.Value)) is { } match
            && left.Remove(match));
    }
}
