using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A place in a network, with its addresses and security groups.</summary>
internal sealed class PortResource(Cloud cloud) : NeutronResource(cloud, "port", Properties)
{
    private const string FixedIps = "fixedIps";
    private const string NoFixedIp = "noFixedIp";
    private const string SecurityGroupIds = "securityGroupIds";
    private const string NoSecurityGroups = "noSecurityGroups";

    private static readonly ResourceSchema Properties = new(
        new("adminStateUp", PropertyShape.Flag) { Computed = true },
        new("allFixedIps", PropertyShape.Texts) { OutputOnly = true, ReadByType = true },
        new("allSecurityGroupIds", PropertyShape.TextSet) { OutputOnly = true, Field = "security_groups" },
        new("allowedAddressPairs", PropertyShape.ObjectSet) { Computed = true },
        new("binding", PropertyShape.Object) { Unsupported = true },
        new("description"),
        new("deviceId") { Computed = true },
        new("deviceOwner") { Computed = true },
        new("dnsName") { Computed = true },
        new("extraDhcpOptions", PropertyShape.ObjectSet) { Unsupported = true },
        new(FixedIps, PropertyShape.Objects) { Computed = true, ReadByType = true },
        new("macAddress") { Computed = true, Replaces = true },
        new("name"),
        new("networkId") { Required = true, Replaces = true },
        new(NoFixedIp, PropertyShape.Flag) { Local = true },
        new(NoSecurityGroups, PropertyShape.Flag) { Local = true },
        new("portSecurityEnabled", PropertyShape.Flag) { Computed = true },
        new("qosPolicyId") { Computed = true },
        new(SecurityGroupIds, PropertyShape.TextSet) { Computed = true, ReadByType = true },
        Tags,
        AllTags,
        TenantId,
        ValueSpecs);

    /// <inheritdoc />
    protected override async Task<JsonObject> CreationAsync(Operation operation)
    {
        var body = await base.CreationAsync(operation).ConfigureAwait(false);
        AddPlaces(operation, body);
        return body;
    }

    /// <inheritdoc />
    protected override Task AdjustChangeAsync(Operation operation, JsonObject body, IEnumerable<Property> changed)
    {
        if (changed.Any(property => property.Name is FixedIps or NoFixedIp or SecurityGroupIds or NoSecurityGroups))
            AddPlaces(operation, body);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        var addresses = resource["fixed_ips"] as JsonArray ?? [];
        var outputs = base.Outputs(operation, resource)
            .With("allFixedIps", Json.Texts(addresses.Select(address => (string?)address?["ip_address"]).OfType<string>()));
        // What the program leaves to the cloud is no drift, whatever the cloud chose.
        if (operation.Inputs.ContainsKey(FixedIps) && !FixedAddresses.Fit(operation.Inputs[FixedIps], addresses))
            outputs = outputs.With(FixedIps, Json.To(addresses, PropertyShape.Objects));
        return operation.Inputs.ContainsKey(SecurityGroupIds)
            ? outputs.With(SecurityGroupIds, Json.To(resource["security_groups"], PropertyShape.TextSet))
            : outputs;
    }

    private static void AddPlaces(Operation operation, JsonObject body)
    {
        if (operation.Flag(NoFixedIp))
            body["fixed_ips"] = new JsonArray();
        else if (operation.Inputs.ContainsKey(FixedIps))
            body["fixed_ips"] = Json.From(operation.Inputs[FixedIps], PropertyShape.Objects);
        if (operation.Flag(NoSecurityGroups))
            body["security_groups"] = new JsonArray();
        else if (operation.Inputs.ContainsKey(SecurityGroupIds))
            body["security_groups"] = Json.From(operation.Inputs[SecurityGroupIds], PropertyShape.TextSet);
    }
}
