using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>Servers that are to be on one host, or on different ones.</summary>
internal sealed class ServerGroupResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string Name = "name";
    private const string Policies = "policies"; // Pulumi's word, though there is one
    private const string Policy = "policy"; // the cloud's
    private const string Kind = "server_group";
    private const string Collection = "os-server-groups";

    private static readonly ResourceSchema Properties = new(
        new("members", PropertyShape.TextSet) { OutputOnly = true },
        new(Name) { Replaces = true },
        new(Policies) { Required = true, Replaces = true, ReadByType = true },
        new("rules", PropertyShape.Object) { Unsupported = true },
        new("valueSpecs", PropertyShape.TextMap) { Unsupported = true });

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var compute = operation.Service(ServiceKind.Compute);
        var name = operation.Required(Name);
        var policy = operation.Required(Policies);
        var groups = await compute.ListAsync(Collection, Kind + "s", operation.Cancellation).ConfigureAwait(false);
        var same = groups.Where(group => (string?)group[Name] == name).ToList();
        if (same.Find(group => (string?)group[Policy] == policy && group["members"] is JsonArray { Count: 0 }) is { } there)
        {
            // A group tells nothing else about itself; nobody uses this one.
            operation.Note($"The server group '{name}' is there without members: it is taken over.");
            return (string)there["id"]!;
        }

        if (same.Count > 0)
            throw new ProviderException($"There is a server group '{name}' already: choose another name.");
        var body = new JsonObject { [Kind] = new JsonObject { [Name] = name, [Policy] = policy } };
        return (string)(await compute.PostAsync(Collection, body, operation.Cancellation).ConfigureAwait(false))[Kind]!["id"]!;
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await operation.Service(ServiceKind.Compute).FindAsync($"{Collection}/{id}", operation.Cancellation).ConfigureAwait(false))?[Kind] as JsonObject;

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource) =>
        base.Outputs(operation, resource).With(Policies, (string?)resource[Policy] ?? "");

    /// <inheritdoc />
    protected override Task RemoveAsync(Operation operation, string id) =>
        operation.Service(ServiceKind.Compute).DeleteAsync($"{Collection}/{id}", operation.Cancellation);
}
