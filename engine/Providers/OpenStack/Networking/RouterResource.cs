using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A router, with its gateway to an external network.</summary>
internal sealed class RouterResource(Cloud cloud) : NeutronResource(cloud, "router", Properties)
{
    private const string Gateway = "external_gateway_info";

    private static readonly Property ExternalNetworkId = new("externalNetworkId") { Computed = true, ReadByType = true };
    private static readonly Property EnableSnat = new("enableSnat", PropertyShape.Flag) { Computed = true, ReadByType = true };
    private static readonly Property ExternalFixedIps = new("externalFixedIps", PropertyShape.ObjectSet) { Computed = true, ReadByType = true };
    private static readonly Property ExternalQosPolicyId = new("externalQosPolicyId") { Computed = true, ReadByType = true };
    private static readonly Property[] OfGateway = [ExternalNetworkId, EnableSnat, ExternalFixedIps, ExternalQosPolicyId];

    private static readonly ResourceSchema Properties = new([
        new("adminStateUp", PropertyShape.Flag) { Computed = true },
        new("availabilityZoneHints", PropertyShape.Texts) { Computed = true, Replaces = true },
        new("description"),
        new("distributed", PropertyShape.Flag) { Computed = true, Replaces = true },
        new("externalSubnetIds", PropertyShape.Texts) { Unsupported = true },
        new("name"),
        new("vendorOptions", PropertyShape.Object) { Unsupported = true },
        Tags,
        AllTags,
        TenantId,
        ValueSpecs,
        .. OfGateway,
    ]);

    /// <inheritdoc />
    protected override async Task<JsonObject> CreationAsync(Operation operation)
    {
        var body = await base.CreationAsync(operation).ConfigureAwait(false);
        if (operation.Text(ExternalNetworkId.Name) is not null)
            body[Gateway] = GatewayOf(operation);
        return body;
    }

    /// <inheritdoc />
    protected override Task AdjustChangeAsync(Operation operation, JsonObject body, IEnumerable<Property> changed)
    {
        if (changed.Any(OfGateway.Contains))
            body[Gateway] = GatewayOf(operation);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        var outputs = base.Outputs(operation, resource);
        var gateway = resource[Gateway] as JsonObject ?? [];
        foreach (var property in OfGateway)
        {
            var value = Json.To(gateway[FieldOf(property)], property.Shape);
            outputs = value is PropertyValue.Null ? outputs.Without(property.Name) : outputs.With(property.Name, value);
        }

        // Given by subnet alone, the address is the cloud's choice.
        return FixedAddresses.Fit(operation.Inputs.Get(ExternalFixedIps.Name), gateway["external_fixed_ips"] as JsonArray)
            ? outputs.With(ExternalFixedIps.Name, operation.Inputs[ExternalFixedIps.Name])
            : outputs;
    }

    private static JsonObject GatewayOf(Operation operation)
    {
        var gateway = new JsonObject();
        foreach (var property in OfGateway.Where(property => operation.Inputs.ContainsKey(property.Name)))
            gateway[FieldOf(property)] = Json.From(operation.Inputs[property.Name], property.Shape);
        return gateway;
    }

    private static string FieldOf(Property property) => property == ExternalNetworkId ? "network_id"
        : property == ExternalQosPolicyId ? "qos_policy_id"
        : property.Field;
}
