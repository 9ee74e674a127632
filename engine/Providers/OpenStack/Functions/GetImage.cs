using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Finds one image, the most recent one where that is asked for.</summary>
internal sealed class GetImage(Cloud cloud) : Function(
    cloud,
    [
        .. Filters,
        new("mostRecent", PropertyShape.Flag),
        new("nameRegex"),
        new("properties", PropertyShape.TextMap),
        new("sort"),
        new("tags", PropertyShape.TextSet),
    ])
{
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);

    private static readonly Property[] Filters =
    [
        new("hidden", PropertyShape.Flag) { Field = "os_hidden" },
        new("memberStatus"),
        new("name"),
        new("owner"),
        new("sizeMax", PropertyShape.Number),
        new("sizeMin", PropertyShape.Number),
        new("tag"),
        new("visibility"),
    ];

    private static readonly ImmutableArray<Property> Facts =
    [
        new("checksum"),
        new("containerFormat"),
        new("createdAt"),
        new("diskFormat"),
        new("file"),
        new("hidden", PropertyShape.Flag) { Field = "os_hidden" },
        new("id"),
        new("minDiskGb", PropertyShape.Number) { Field = "min_disk" },
        new("minRamMb", PropertyShape.Number) { Field = "min_ram" },
        new("name"),
        new("owner"),
        new("protected", PropertyShape.Flag),
        new("schema"),
        new("sizeBytes", PropertyShape.Number) { Field = "size" },
        new("tags", PropertyShape.TextSet),
        new("updatedAt"),
        new("visibility"),
    ];

    // Fields of an image that are no properties that people gave it.
    private static readonly HashSet<string> OwnFields = new(["self", "status", "virtual_size", "direct_url", "locations", .. Facts.Select(fact => fact.Field)], StringComparer.Ordinal);

    /// <inheritdoc />
    protected override async Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation)
    {
        var query = Query.Of(given, Filters);
        query.Add($"sort={Uri.EscapeDataString(Text(given, "sort") ?? "created_at:desc")}");
        if (given.Get("tags") is PropertyValue.Array tags)
            query.AddRange(tags.Items.Select(tag => $"tag={Uri.EscapeDataString(tag.AsText() ?? "")}"));
        if (given.Get("properties") is PropertyValue.Object properties)
            query.AddRange(properties.Properties.Select(item => $"{Uri.EscapeDataString(item.Key)}={Uri.EscapeDataString(item.Value.AsText() ?? "")}"));
        var images = await Cloud.Service(ServiceKind.Image, Text(given, "region"))
            .ListAsync($"images?{string.Join('&', query)}", "images", cancellation).ConfigureAwait(false);
        if (Text(given, "nameRegex") is { } pattern)
            images = [.. images.Where(image => Regex.IsMatch((string?)image["name"] ?? "", pattern, RegexOptions.None, LongestMatch))];
        var one = given.Get("mostRecent") is PropertyValue.Bool { Value: true } && images.Count > 1
            ? images.MaxBy(image => (string?)image["created_at"], StringComparer.Ordinal)!
            : Query.One(images, "image", Told(given));
        return Answer(one, given);
    }

    private static PropertyMap Answer(JsonObject image, PropertyMap given)
    {
        var metadata = PropertyMap.From(image
            .Where(field => !OwnFields.Contains(field.Key) && field.Value is JsonValue)
            .Select(field => KeyValuePair.Create(field.Key, (PropertyValue)field.Value!.ToString())));
        return PropertyMap.From(given.Concat(Query.Facts(image, Facts))).With("metadata", metadata).With("properties", given.Get("properties") is PropertyValue.Object asked ? asked : metadata);
    }
}
