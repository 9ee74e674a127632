using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>The properties of a server, and what they allow.</summary>
internal static class InstanceSchema
{
    private static readonly string[] SupportedHints = ["group", "differentHosts", "sameHosts"];
    private static readonly string[] SupportedPowerStates = ["active", "shutoff"];

    /// <summary>The properties.</summary>
    public static ResourceSchema Properties { get; } = new(
        new("accessIpV4") { Computed = true, ReadByType = true },
        new("accessIpV6") { Computed = true, ReadByType = true },
        new("adminPass") { Local = true, Replaces = true },
        new("allMetadata", PropertyShape.TextMap) { OutputOnly = true, Field = "metadata" },
        new("allTags", PropertyShape.TextSet) { OutputOnly = true, Field = "tags" },
        new("availabilityZone") { Computed = true, Replaces = true, Field = "OS-EXT-AZ:availability_zone" },
        new("availabilityZoneHints") { Unsupported = true },
        new("blockDevices", PropertyShape.Objects) { Local = true, Replaces = true },
        new("configDrive", PropertyShape.Flag) { Local = true, Replaces = true },
        new("created") { OutputOnly = true },
        new("flavorId") { Computed = true, ReadByType = true },
        new("flavorName") { Computed = true, ReadByType = true },
        new("forceDelete", PropertyShape.Flag) { Local = true },
        new("hypervisorHostname") { Unsupported = true },
        new("imageId") { Computed = true, ReadByType = true },
        new("imageName") { Computed = true, ReadByType = true },
        new("keyPair") { Replaces = true, Field = "key_name" },
        new("metadata", PropertyShape.TextMap) { ReadByType = true, Computed = true },
        new("name"),
        new("networkMode") { Local = true, Replaces = true },
        new("networks", PropertyShape.Objects) { Local = true, Replaces = true },
        new("personalities", PropertyShape.ObjectSet) { Unsupported = true },
        new("powerState") { Default = "active", ReadByType = true },
        new("schedulerHints", PropertyShape.ObjectSet) { Local = true, Replaces = true },
        new("securityGroups", PropertyShape.TextSet) { Computed = true, ReadByType = true },
        new("stopBeforeDestroy", PropertyShape.Flag) { Local = true },
        new("tags", PropertyShape.TextSet) { ReadByType = true },
        new("updated") { OutputOnly = true },
        new("userData") { Local = true, Replaces = true },
        new("vendorOptions", PropertyShape.Object) { Unsupported = true });

    /// <summary>Adds what single properties do not show to be wrong.</summary>
    public static CheckResult Check(CheckResult result)
    {
        var inputs = result.Inputs;
        var failures = result.Failures.ToBuilder();
        if (!Has("flavorId") && !Has("flavorName"))
            failures.Add(new CheckFailure("flavorName", "is required, or flavorId"));
        if (!Has("imageId") && !Has("imageName") && !Has("blockDevices"))
            failures.Add(new CheckFailure("imageName", "is required, or imageId, or a block device to boot from"));
        if (inputs.Get("powerState").AsText() is { } power && !SupportedPowerStates.Contains(power))
            failures.Add(new CheckFailure("powerState", $"must be {string.Join(" or ", SupportedPowerStates)}: the embedded OpenStack provider supports no other"));
        if (inputs.Get("schedulerHints").Unwrap() is PropertyValue.Array hints)
        {
            foreach (var name in hints.Items.Select(hint => hint.Unwrap()).OfType<PropertyValue.Object>().SelectMany(hint => hint.Properties.Keys).Except(SupportedHints))
                failures.Add(new CheckFailure($"schedulerHints.{name}", "is not supported by the embedded OpenStack provider"));
        }

        return result with { Failures = failures.ToImmutable() };

        bool Has(string name) => inputs.Get(name).Unwrap() is not PropertyValue.Null;
    }
}
