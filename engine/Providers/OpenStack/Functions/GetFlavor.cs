using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Functions;

/// <summary>Finds one flavor.</summary>
internal sealed class GetFlavor(Cloud cloud) : Function(cloud, [.. Filters, MinDisk, MinRam])
{
    private static readonly Property MinDisk = new("minDisk", PropertyShape.Number) { Field = "disk" };
    private static readonly Property MinRam = new("minRam", PropertyShape.Number) { Field = "ram" };

    private static readonly Property[] Filters =
    [
        new("description"),
        new("disk", PropertyShape.Number),
        new("flavorId") { Field = "id" },
        new("isPublic", PropertyShape.Flag) { Field = "os-flavor-access:is_public" },
        new("name"),
        new("ram", PropertyShape.Number),
        new("swap", PropertyShape.Number),
        new("vcpus", PropertyShape.Number),
    ];

    /// <inheritdoc />
    protected override async Task<PropertyMap> AnswerAsync(PropertyMap given, CancellationToken cancellation)
    {
        // Nova filters by little of this itself, and its list is short.
        var flavors = await Cloud.Service(ServiceKind.Compute, Text(given, "region")).ListAsync("flavors/detail", "flavors", cancellation).ConfigureAwait(false);
        var found = flavors.Where(flavor => Filters.All(filter => given.Get(filter.Name) is var wanted
            && (wanted is PropertyValue.Null || wanted.Equals(Value(flavor, filter)))) && AtLeast(flavor, given, MinDisk) && AtLeast(flavor, given, MinRam)).ToList();
        var one = Query.One(found, "flavor", Told(given));
        return PropertyMap.From(Filters.Select(filter => KeyValuePair.Create(filter.Name, Value(one, filter))))
            .With("id", (string)one["id"]!)
            .With("extraSpecs", one["extra_specs"] is JsonObject specs ? Json.To(specs, PropertyShape.TextMap) : PropertyMap.Empty);
    }

    // Older clouds have an empty text for no swap.
    private static PropertyValue Value(JsonObject flavor, Property property) =>
        Json.To(flavor[property.Field], property.Shape) is var value && property.Shape == PropertyShape.Number && value is PropertyValue.Text ? 0 : value;

    private static bool AtLeast(JsonObject flavor, PropertyMap given, Property property) =>
        given.Get(property.Name) is not PropertyValue.Number wanted || Value(flavor, property) is PropertyValue.Number there && there.Value >= wanted.Value;
}
