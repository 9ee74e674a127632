using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>A server. While it is made it has a tag by which it is found again when its maker dies.</summary>
internal sealed class InstanceResource(Cloud cloud) : ResourceHandler(cloud, InstanceSchema.Properties)
{
    private static readonly TimeSpan PatienceWithStop = TimeSpan.FromMinutes(3);

    /// <summary>Images are copied to the host before a server boots.</summary>
    protected override TimeSpan DefaultLimit => TimeSpan.FromMinutes(30);

    /// <inheritdoc />
    public override CheckResult Check(CheckRequest request) => InstanceSchema.Check(base.Check(request));

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        if (await FindHalfMadeAsync(operation).ConfigureAwait(false) is { } there)
            return there;
        var body = await InstanceBody.CreationAsync(operation).ConfigureAwait(false);
        return await HalfMade.MakeAsync(
            operation,
            async () => (string)(await ComputeOf(operation).PostAsync("servers", body, operation.Cancellation).ConfigureAwait(false))["server"]!["id"]!,
            FindHalfMadeAsync).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task CompleteAsync(Operation operation, string id)
    {
        var server = await UntilAsync(operation, id, "ACTIVE", "SHUTOFF", "ERROR").ConfigureAwait(false);
        if ((string?)server["status"] == "ERROR")
        {
            var reason = Fault(server);
            await RemoveAsync(operation, id).ConfigureAwait(false);
            throw new UnmadeException($"The server '{operation.Text("name")}' could not be made: {reason}");
        }

        await SetPowerAsync(operation, id).ConfigureAwait(false);
        await PutTagsAsync(operation, id).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await ComputeOf(operation).FindAsync($"servers/{id}", operation.Cancellation).ConfigureAwait(false))?["server"] is JsonObject server
        && (string?)server["status"] is not ("DELETED" or "SOFT_DELETED")
            ? server
            : null;

    /// <inheritdoc />
    protected override async Task<PropertyMap> OutputsAsync(Operation operation, JsonObject resource) =>
        await InstanceOutputs.OfAsync(operation, resource, Outputs(operation, resource)).ConfigureAwait(false);

    /// <inheritdoc />
    protected override async Task ChangeAsync(Operation operation, string id, IReadOnlyList<Property> changed)
    {
        var names = changed.Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        if (names.Contains("imageId") || names.Contains("imageName"))
        {
            throw new ProviderException(
                "Another image would wipe the server's disk, and the embedded provider does not do that in place: replace the server, or leave the image out with ignoreChanges.");
        }

        if (names.Contains("securityGroups"))
            throw new ProviderException("Security groups of a server are not changed by the embedded provider: give them to its port.");
        if (names.Contains("name") || names.Contains("accessIpV4") || names.Contains("accessIpV6"))
            await PutAsync(operation, id).ConfigureAwait(false);
        if (names.Contains("metadata"))
            await PutMetadataAsync(operation, id).ConfigureAwait(false);
        if (names.Contains("flavorId") || names.Contains("flavorName"))
            await ResizeAsync(operation, id).ConfigureAwait(false);
        if (names.Contains("powerState"))
            await SetPowerAsync(operation, id).ConfigureAwait(false);
        if (names.Contains("tags"))
            await PutTagsAsync(operation, id).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task RemoveAsync(Operation operation, string id)
    {
        if (await FetchAsync(operation, id).ConfigureAwait(false) is not { } there)
            return;
        if (operation.Flag("stopBeforeDestroy") && (string?)there["status"] == "ACTIVE")
            await TryToStopAsync(operation, id).ConfigureAwait(false);
        if (operation.Flag("forceDelete"))
            await ActAsync(operation, id, "forceDelete").ConfigureAwait(false);
        else
            await ComputeOf(operation).DeleteAsync($"servers/{id}", operation.Cancellation).ConfigureAwait(false);
        var status = "";
        await operation.Wait.UntilAsync(
            async () =>
            {
                var server = await FetchAsync(operation, id).ConfigureAwait(false);
                status = (string?)server?["status"] ?? "";
                return server is null ? "gone" : null;
            },
            () => $"server {id} is still {status}",
            operation.Cancellation).ConfigureAwait(false);
    }

    private static ServiceClient ComputeOf(Operation operation) => operation.Service(ServiceKind.Compute);

    private static async Task<string?> FindHalfMadeAsync(Operation operation)
    {
        var servers = await ComputeOf(operation).ListAsync($"servers?tags={Uri.EscapeDataString(operation.Mark)}", "servers", operation.Cancellation).ConfigureAwait(false);
        if (servers is not [var found, ..])
            return null;
        operation.Note($"Server {found["id"]} was half made before: it is taken over.");
        return (string)found["id"]!;
    }

    private static string Fault(JsonObject server) => (string?)server["fault"]?["message"] ?? "the cloud does not say why";

    private async Task<JsonObject> UntilAsync(Operation operation, string id, params string[] wanted)
    {
        var status = "";
        return await operation.Wait.UntilAsync(
            async () =>
            {
                var server = await FetchAsync(operation, id).ConfigureAwait(false) ?? throw new ProviderException($"Server {id} vanished.");
                status = (string?)server["status"] ?? "";
                operation.Say($"server {id} is {status}");
                return wanted.Contains(status) && server["OS-EXT-STS:task_state"] is null ? server : null;
            },
            () => $"server {id} is still {status}",
            operation.Cancellation).ConfigureAwait(false);
    }

    private static async Task ActAsync(Operation operation, string id, string action, JsonNode? details = null) => await ComputeOf(operation)
        .PostAsync($"servers/{id}/action", new JsonObject { [action] = details }, operation.Cancellation).ConfigureAwait(false);

    private async Task SetPowerAsync(Operation operation, string id)
    {
        var wanted = operation.Text("powerState") == "shutoff" ? "SHUTOFF" : "ACTIVE";
        var server = await UntilAsync(operation, id, "ACTIVE", "SHUTOFF").ConfigureAwait(false);
        if ((string?)server["status"] == wanted)
            return;
        await ActAsync(operation, id, wanted == "ACTIVE" ? "os-start" : "os-stop").ConfigureAwait(false);
        await UntilAsync(operation, id, wanted).ConfigureAwait(false);
    }

    private async Task TryToStopAsync(Operation operation, string id)
    {
        var patience = new Wait(operation.Time, PatienceWithStop);
        try
        {
            await ActAsync(operation, id, "os-stop").ConfigureAwait(false);
            await patience.UntilAsync(
                async () => (string?)(await FetchAsync(operation, id).ConfigureAwait(false))?["status"] is null or "SHUTOFF" or "ERROR" ? "stopped" : null,
                () => $"server {id} is still running",
                operation.Cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ProviderException or OpenStackException)
        {
            operation.Note($"{e.Message} It is deleted all the same.");
        }
    }

    private async Task ResizeAsync(Operation operation, string id)
    {
        var flavor = await InstanceBody.FlavorAsync(operation).ConfigureAwait(false);
        await ActAsync(operation, id, "resize", new JsonObject { ["flavorRef"] = flavor }).ConfigureAwait(false);
        var server = await UntilAsync(operation, id, "VERIFY_RESIZE", "ACTIVE", "ERROR").ConfigureAwait(false);
        if ((string?)server["status"] == "ERROR" || server["fault"] is JsonObject)
            throw new ProviderException($"Server {id} could not be given another flavor: {Fault(server)}");
        if ((string?)server["status"] == "VERIFY_RESIZE")
        {
            await ActAsync(operation, id, "confirmResize").ConfigureAwait(false);
            await UntilAsync(operation, id, "ACTIVE", "SHUTOFF").ConfigureAwait(false);
        }
    }

    private static async Task PutAsync(Operation operation, string id)
    {
        var body = new JsonObject { ["name"] = operation.Required("name") };
        if (operation.Text("accessIpV4") is { } v4)
            body["accessIPv4"] = v4;
        if (operation.Text("accessIpV6") is { } v6)
            body["accessIPv6"] = v6;
        await ComputeOf(operation).PutAsync($"servers/{id}", new JsonObject { ["server"] = body }, operation.Cancellation).ConfigureAwait(false);
    }

    private static async Task PutMetadataAsync(Operation operation, string id) => await ComputeOf(operation).PutAsync(
        $"servers/{id}/metadata",
        new JsonObject { ["metadata"] = Json.From(operation.Inputs.Get("metadata"), PropertyShape.TextMap) ?? new JsonObject() },
        operation.Cancellation).ConfigureAwait(false);

    // The mark goes with this.
    private static async Task PutTagsAsync(Operation operation, string id) => await ComputeOf(operation).PutAsync(
        $"servers/{id}/tags",
        new JsonObject { ["tags"] = Json.From(operation.Inputs.Get("tags"), PropertyShape.TextSet) ?? new JsonArray() },
        operation.Cancellation).ConfigureAwait(false);
}
