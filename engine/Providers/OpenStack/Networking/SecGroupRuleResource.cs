using System.Net;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Networking;

/// <summary>A rule of a security group. It cannot be changed, and a group has no two that say the same.</summary>
internal sealed class SecGroupRuleResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string Collection = "security-group-rules";
    private const string Kind = "security_group_rule";

    private static readonly ResourceSchema Properties = new(
        new("description") { Replaces = true },
        new("direction") { Required = true, Replaces = true },
        new("ethertype") { Required = true, Replaces = true },
        new("portRangeMax", PropertyShape.Number) { Computed = true, Replaces = true },
        new("portRangeMin", PropertyShape.Number) { Computed = true, Replaces = true },
        new("protocol") { Computed = true, Replaces = true },
        new("remoteAddressGroupId") { Computed = true, Replaces = true },
        new("remoteGroupId") { Computed = true, Replaces = true },
        new("remoteIpPrefix") { Computed = true, Replaces = true },
        new("securityGroupId") { Required = true, Replaces = true },
        new("tenantId") { Computed = true, Replaces = true });

    // What makes two rules say the same.
    private static readonly string[] Meaning =
        ["direction", "ethertype", "port_range_max", "port_range_min", "protocol", "remote_address_group_id", "remote_group_id", "remote_ip_prefix"];

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var network = NetworkOf(operation);
        var body = Body(operation.Inputs, Properties.Properties);
        try
        {
            var answer = await network.PostAsync(Collection, new JsonObject { [Kind] = body }, operation.Cancellation).ConfigureAwait(false);
            return (string)answer[Kind]!["id"]!;
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.Conflict || e.OutcomeUnknown)
        {
            // The one that is in the way says the same: most likely its making was interrupted.
            var group = Uri.EscapeDataString(operation.Required("securityGroupId"));
            var rules = await network.ListAsync($"{Collection}?security_group_id={group}", Kind + "s", operation.Cancellation).ConfigureAwait(false);
            if (rules.FirstOrDefault(rule => Meaning.All(field => Same(rule[field], body[field]))) is not { } same)
                throw;
            operation.Note($"The rule {same["id"]} says the same: it is taken over.");
            return (string)same["id"]!;
        }
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await NetworkOf(operation).FindAsync($"{Collection}/{id}", operation.Cancellation).ConfigureAwait(false))?[Kind] as JsonObject;

    /// <inheritdoc />
    protected override Task RemoveAsync(Operation operation, string id) =>
        NetworkOf(operation).DeleteAsync($"{Collection}/{id}", operation.Cancellation);

    private static ServiceClient NetworkOf(Operation operation) => operation.Service(ServiceKind.Network);

    private static bool Same(JsonNode? there, JsonNode? wanted) => wanted is null ? there is null : JsonNode.DeepEquals(there, wanted);
}
