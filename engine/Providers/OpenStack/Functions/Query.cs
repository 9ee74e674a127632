using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Asks a service for the one thing that fits.</summary>
internal static class Query
{
    /// <summary>The parts of a query by those arguments that are given.</summary>
    public static List<string> Of(PropertyMap given, IEnumerable<Property> filters) =>
    [
        .. from filter in filters
           let value = given.Get(filter.Name)
           where value is not PropertyValue.Null
           select $"{filter.Field}={Uri.EscapeDataString(Json.From(value, filter.Shape)?.ToString() ?? "")}",
    ];

    /// <summary>The same, and the tags that it must have, as Neutron takes them.</summary>
    public static List<string> WithTags(PropertyMap given, IEnumerable<Property> filters)
    {
        var query = Of(given, filters);
        if (given.Get("tags") is PropertyValue.Array tags)
            query.Add($"tags={Uri.EscapeDataString(string.Join(',', tags.Items.Select(tag => tag.AsText())))}");
        return query;
    }

    /// <summary>What an answer says of something: each property, absent ones too.</summary>
    public static PropertyMap Facts(JsonObject one, IEnumerable<Property> properties) =>
        PropertyMap.From(properties.Select(property => KeyValuePair.Create(property.Name, Json.To(one[property.Field], property.Shape))));

    /// <summary>The tags that were asked for, which an answer repeats.</summary>
    public static PropertyValue TagsOf(PropertyMap given) => given.ContainsKey("tags") ? given["tags"] : Json.Texts([]);

    /// <summary>The only one.</summary>
    /// <exception cref="ProviderException">There is none, or several.</exception>
    public static JsonObject One(IReadOnlyList<JsonObject> found, string kind, string told) => found switch
    {
        [var one] => one,
        [] => throw new ProviderException($"The look-up returned no results: the cloud has no {kind} with {told}."),
        _ => throw new ProviderException($"The cloud has {found.Count} {kind}s with {told}, and one is wanted: "
            + $"{string.Join(", ", found.Select(one => (string?)one["id"]))}. Say which by its id."),
    };
}
