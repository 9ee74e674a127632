using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A range of addresses in a network.</summary>
internal sealed class SubnetResource(Cloud cloud) : NeutronResource(cloud, "subnet", Properties)
{
    private const string GatewayIp = "gatewayIp";
    private const string NoGateway = "noGateway";

    private static readonly ResourceSchema Properties = new(
        new("allocationPools", PropertyShape.ObjectSet) { Computed = true },
        new("cidr") { Computed = true, Replaces = true },
        new("description"),
        new("dnsNameservers", PropertyShape.Texts),
        new("dnsPublishFixedIp", PropertyShape.Flag) { Computed = true },
        new("enableDhcp", PropertyShape.Flag) { Default = true },
        new(GatewayIp) { Computed = true },
        new("ipVersion", PropertyShape.Number) { Default = 4, Replaces = true },
        new("ipv6AddressMode") { Computed = true, Replaces = true },
        new("ipv6RaMode") { Computed = true, Replaces = true },
        new("name"),
        new("networkId") { Required = true, Replaces = true },
        new(NoGateway, PropertyShape.Flag) { Local = true },
        new("prefixLength", PropertyShape.Number) { Local = true, Replaces = true },
        new("segmentId") { Computed = true },
        new("serviceTypes", PropertyShape.TextSet),
        new("subnetpoolId") { Computed = true, Replaces = true },
        Tags,
        AllTags,
        TenantId,
        ValueSpecs);

    /// <inheritdoc />
    public override CheckResult Check(CheckRequest request)
    {
        var result = base.Check(request);
        return request.NewInputs.Get(NoGateway).Unwrap() is PropertyValue.Bool { Value: true } && request.NewInputs.Get(GatewayIp).AsText() is { Length: > 0 }
            ? result with { Failures = result.Failures.Add(new CheckFailure(NoGateway, $"cannot be with {GatewayIp}")) }
            : result;
    }

    /// <inheritdoc />
    protected override async Task<JsonObject> CreationAsync(Operation operation)
    {
        var body = await base.CreationAsync(operation).ConfigureAwait(false);
        if (operation.Inputs.Get("prefixLength") is PropertyValue.Number length)
            body["prefixlen"] = (int)length.Value;
        if (operation.Flag(NoGateway))
            body["gateway_ip"] = null;
        return body;
    }

    /// <inheritdoc />
    protected override Task AdjustChangeAsync(Operation operation, JsonObject body, IEnumerable<Property> changed)
    {
        if (operation.Flag(NoGateway))
            body["gateway_ip"] = null;
        return Task.CompletedTask;
    }
}
