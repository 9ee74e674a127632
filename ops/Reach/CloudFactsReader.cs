using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GitOrigin.Ops.OpenStack;
using OpenStackClient;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace GitOrigin.Ops.Reach;

/// <summary>Asks a cloud what it has of the server and of the way to it. Only reads.</summary>
/// <param name="cloud">The cloud.</param>
/// <param name="state">The stack's state, which has the ids.</param>
/// <param name="address">The address that the server is reached by.</param>
internal sealed class CloudFactsReader(Cloud cloud, StackState state, string address)
{
    private const int ConsoleLines = 200;

    private ServiceClient Network => cloud.Service(ServiceKind.Network, null);

    private ServiceClient Compute => cloud.Service(ServiceKind.Compute, null);

    /// <summary>Asks.</summary>
    /// <exception cref="OpenStackException">The cloud does not answer.</exception>
    public async Task<CloudFacts> ReadAsync(CancellationToken cancellation)
    {
        var server = await FindAsync(Compute, "servers", CloudTypes.Instance, "server", cancellation);
        var port = await FindAsync(Network, "ports", CloudTypes.Port, "port", cancellation);
        var router = await FindAsync(Network, "routers", CloudTypes.Router, "router", cancellation);
        return new()
        {
            Server = server is null ? null : new((string?)server["status"] ?? "", (string?)server["fault"]?["message"]),
            Port = port is null ? null : PortOf(port),
            Address = await AddressAsync(cancellation),
            Router = router is null ? null : await RouterAsync(router, cancellation),
            Rules = port is null ? [] : await RulesAsync(port, cancellation),
            Console = server is null ? [] : await ConsoleAsync((string)server["id"]!, cancellation),
            Image = await ImageAsync(server, cancellation),
        };
    }

    private async Task<JsonObject?> FindAsync(ServiceClient service, string collection, string type, string kind, CancellationToken cancellation) =>
        state.Find(type) is { } resource ? (await service.FindAsync($"{collection}/{resource.Id}", cancellation))?[kind] as JsonObject : null;

    private static PortFacts PortOf(JsonObject port) => new(
        (string)port["id"]!,
        (string?)port["status"] ?? "",
        (bool?)port["admin_state_up"] ?? true,
        (bool?)port["port_security_enabled"] ?? true,
        SubnetsOf(port));

    private static ImmutableArray<string> SubnetsOf(JsonObject port) =>
        [.. (port["fixed_ips"] as JsonArray ?? []).Select(one => (string?)one?["subnet_id"]).OfType<string>()];

    private async Task<AddressFacts?> AddressAsync(CancellationToken cancellation)
    {
        var found = await Network.ListAsync($"floatingips?floating_ip_address={Uri.EscapeDataString(address)}", "floatingips", cancellation);
        return found is [var one, ..] ? new((string?)one["port_id"] is { Length: > 0 } port ? port : null, (string?)one["status"] ?? "") : null;
    }

    private async Task<RouterFacts> RouterAsync(JsonObject router, CancellationToken cancellation)
    {
        var ports = await Network.ListAsync($"ports?device_id={(string)router["id"]!}", "ports", cancellation);
        return new(
            router["external_gateway_info"] is JsonObject { Count: > 0 },
            (bool?)router["admin_state_up"] ?? true,
            [.. ports.SelectMany(port => SubnetsOf(port)).Distinct()]);
    }

    private async Task<ImmutableArray<RuleFacts>> RulesAsync(JsonObject port, CancellationToken cancellation)
    {
        var rules = ImmutableArray.CreateBuilder<RuleFacts>();
        foreach (var group in (port["security_groups"] as JsonArray ?? []).Select(id => (string?)id).OfType<string>())
        {
            foreach (var rule in await Network.ListAsync($"security-group-rules?security_group_id={group}", "security_group_rules", cancellation))
            {
                rules.Add(new(
                    (string?)rule["direction"] ?? "",
                    (string?)rule["ethertype"] ?? "",
                    (string?)rule["protocol"],
                    (int?)rule["port_range_min"],
                    (int?)rule["port_range_max"],
                    (string?)rule["remote_ip_prefix"],
                    (string?)rule["remote_group_id"]));
            }
        }

        return rules.ToImmutable();
    }

    private async Task<ImmutableArray<string>> ConsoleAsync(string server, CancellationToken cancellation)
    {
        try
        {
            var question = new JsonObject { ["os-getConsoleOutput"] = new JsonObject { ["length"] = ConsoleLines } };
            var answer = await Compute.PostAsync($"servers/{server}/action", question, cancellation);
            return ConsoleLog.Lines((string?)answer["output"] ?? "");
        }
        catch (CloudException)
        {
            // Not every hypervisor has one, nor a server that is not up.
            return [];
        }
    }

    // A server that boots from a volume has no image of its own.
    private async Task<string?> ImageAsync(JsonObject? server, CancellationToken cancellation) =>
        server?["image"] is JsonObject image
        && await cloud.Service(ServiceKind.Image, null).FindAsync($"images/{(string)image["id"]!}", cancellation) is { } found
            ? (string?)found["name"]
            : null;
}
