using System.Net;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A router's place in a subnet. Its id is that of the port by which the router is there.</summary>
internal sealed class RouterInterfaceResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string RouterId = "routerId";
    private const string SubnetId = "subnetId";
    private const string PortId = "portId";

    private static readonly ResourceSchema Properties = new(
        new("forceDestroy", PropertyShape.Flag) { Unsupported = true },
        new(PortId) { Computed = true, Replaces = true, ReadByType = true },
        new(RouterId) { Required = true, Replaces = true, Field = "device_id" },
        new(SubnetId) { Computed = true, Replaces = true, ReadByType = true });

    /// <inheritdoc />
    public override CheckResult Check(CheckRequest request)
    {
        var result = base.Check(request);
        bool Has(string name) => request.NewInputs.Get(name).Unwrap() is not PropertyValue.Null;
        return Has(SubnetId) == Has(PortId)
            ? result with { Failures = result.Failures.Add(new CheckFailure(SubnetId, $"give this or {PortId}, one of the two")) }
            : result;
    }

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        try
        {
            var path = $"routers/{operation.Required(RouterId)}/add_router_interface";
            var answer = await NetworkOf(operation).PutAsync(path, Place(operation), operation.Cancellation).ConfigureAwait(false);
            return (string)answer["port_id"]!;
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.BadRequest or HttpStatusCode.Conflict || e.OutcomeUnknown)
        {
            if (await FindAsync(operation).ConfigureAwait(false) is not { } port)
                throw;
            operation.Note($"The router is there already, by port {port}: it is taken over.");
            return port;
        }
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id)
    {
        var port = (await NetworkOf(operation).FindAsync($"ports/{id}", operation.Cancellation).ConfigureAwait(false))?["port"] as JsonObject;
        return port is not null && (operation.Text(RouterId) is not { } router || (string?)port["device_id"] == router) ? port : null;
    }

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        var subnet = (string?)(resource["fixed_ips"] as JsonArray)?.FirstOrDefault()?["subnet_id"];
        var outputs = base.Outputs(operation, resource).With(PortId, (string)resource["id"]!);
        return subnet is null ? outputs : outputs.With(SubnetId, subnet);
    }

    /// <summary>Floating IPs and routes that lead through it may take a moment to go.</summary>
    protected override Task RemoveAsync(Operation operation, string id) => Deletion.InsistAsync(
        operation,
        async () =>
        {
            try
            {
                await NetworkOf(operation).PutAsync(
                    $"routers/{operation.Required(RouterId)}/remove_router_interface", new JsonObject { ["port_id"] = id }, operation.Cancellation).ConfigureAwait(false);
            }
            catch (CloudException e) when (e.Status is HttpStatusCode.NotFound)
            {
                // It is gone.
            }
        },
        $"the place of router {operation.Text(RouterId)} in the subnet");

    private static JsonObject Place(Operation operation) => operation.Text(SubnetId) is { } subnet
        ? new JsonObject { ["subnet_id"] = subnet }
        : new JsonObject { ["port_id"] = operation.Required(PortId) };

    private static async Task<string?> FindAsync(Operation operation)
    {
        var ports = await NetworkOf(operation)
            .ListAsync($"ports?device_id={Uri.EscapeDataString(operation.Required(RouterId))}", "ports", operation.Cancellation).ConfigureAwait(false);
        return ports
            .Where(port => operation.Text(SubnetId) is { } subnet
                ? (port["fixed_ips"] as JsonArray ?? []).Any(address => (string?)address?["subnet_id"] == subnet)
                : (string?)port["id"] == operation.Text(PortId))
            .Select(port => (string?)port["id"])
            .FirstOrDefault();
    }

    private static ServiceClient NetworkOf(Operation operation) => operation.Service(ServiceKind.Network);
}
