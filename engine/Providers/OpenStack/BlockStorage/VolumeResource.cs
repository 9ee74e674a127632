using System.Collections.Frozen;
using System.Net;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Values;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.BlockStorage;

/// <summary>A disk that outlives the servers it is attached to.</summary>
internal sealed class VolumeResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string Kind = "volume";
    private const string Description = "description";
    private const string Metadata = "metadata";
    private const string Size = "size";

    // Those in which a volume is some server's, or about to be.
    private static readonly FrozenSet<string> HeldStatuses = ["in-use", "reserved", "attaching", "detaching"];

    private static readonly ResourceSchema Properties = new(
        new("attachments", PropertyShape.ObjectSet) { OutputOnly = true, ReadByType = true },
        new("availabilityZone") { Computed = true, Replaces = true },
        new("backupId") { Computed = true, Replaces = true },
        new("consistencyGroupId") { Computed = true, Replaces = true, Field = "consistencygroup_id" },
        new(Description),
        new("enableOnlineResize", PropertyShape.Flag) { Local = true },
        new("imageId") { Local = true, Replaces = true },
        new(Metadata, PropertyShape.TextMap) { ReadByType = true, Computed = true },
        new("name"),
        new("schedulerHints", PropertyShape.ObjectSet) { Unsupported = true },
        new(Size, PropertyShape.Number) { Required = true },
        new("snapshotId") { Computed = true, Replaces = true },
        new("sourceReplica") { Unsupported = true },
        new("sourceVolId") { Computed = true, Replaces = true, Field = "source_volid" },
        new("volumeRetypePolicy") { Unsupported = true },
        new("volumeType") { Computed = true, Replaces = true });

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var body = Body(operation.Inputs, Properties.Properties);
        body[Description] = operation.Mark;
        if (operation.Text("imageId") is { } image)
            body["imageRef"] = image;
        if (operation.Inputs.Get(Metadata) is PropertyValue.Object metadata)
            body[Metadata] = Json.From(metadata, PropertyShape.TextMap);
        if (await FindHalfMadeAsync(operation).ConfigureAwait(false) is { } there)
            return there;
        return await HalfMade.MakeAsync(
            operation,
            async () => (string)(await VolumeOf(operation).PostAsync("volumes", new JsonObject { [Kind] = body }, operation.Cancellation).ConfigureAwait(false))[Kind]!["id"]!,
            FindHalfMadeAsync).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task CompleteAsync(Operation operation, string id)
    {
        var volume = await UntilAsync(operation, id, "available", "in-use", "error", "error_restoring").ConfigureAwait(false);
        if ((string?)volume["status"] is { } status && status.StartsWith("error", StringComparison.Ordinal))
        {
            var reason = await ReasonAsync(operation, id).ConfigureAwait(false);
            await RemoveAsync(operation, id).ConfigureAwait(false);
            throw new UnmadeException($"The volume '{operation.Text("name")}' could not be made: {reason}");
        }

        await PutAsync(operation, id).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await VolumeOf(operation).FindAsync($"volumes/{id}", operation.Cancellation).ConfigureAwait(false))?[Kind] as JsonObject;

    /// <inheritdoc />
    protected override PropertyMap Outputs(Operation operation, JsonObject resource)
    {
        var attachments = (resource["attachments"] as JsonArray ?? []).OfType<JsonObject>().Select(attachment => (PropertyValue)PropertyMap.Create(
        [
            new("device", Json.To(attachment["device"], PropertyShape.Text)),
            new("id", Json.To(attachment["id"], PropertyShape.Text)),
            new("instanceId", Json.To(attachment["server_id"], PropertyShape.Text)),
        ]));
        return base.Outputs(operation, resource)
            .With("attachments", new PropertyValue.Array([.. attachments]))
            .With(Metadata, OwnTexts.Of(operation.Inputs.Get(Metadata), resource[Metadata]));
    }

    /// <inheritdoc />
    protected override async Task ChangeAsync(Operation operation, string id, IReadOnlyList<Property> changed)
    {
        if (changed.Any(property => property.Name == Size))
            await GrowAsync(operation, id).ConfigureAwait(false);
        await PutAsync(operation, id).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override async Task RemoveAsync(Operation operation, string id)
    {
        var status = await FreeAsync(operation, id).ConfigureAwait(false);
        try
        {
            if (!await VolumeOf(operation).DeleteAsync($"volumes/{id}", operation.Cancellation).ConfigureAwait(false))
                return;
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.BadRequest)
        {
            throw new ProviderException($"Volume {id} is {status}: {e.Words}");
        }

        await operation.Wait.UntilAsync(
            async () => await FetchAsync(operation, id).ConfigureAwait(false) switch
            {
                null => "gone",
                { } volume when (string?)volume["status"] == "error_deleting" =>
                    throw new ProviderException($"Volume {id} could not be deleted: {await ReasonAsync(operation, id).ConfigureAwait(false)}"),
                _ => null,
            },
            () => $"volume {id} is still being deleted",
            operation.Cancellation).ConfigureAwait(false);
    }

    // What a server held that is no more, as where the volume service was away when the server went, is let go. A server that
    // is there keeps its disk.
    private async Task<string> FreeAsync(Operation operation, string id)
    {
        var status = "";
        return await operation.Wait.UntilAsync(
            async () =>
            {
                status = (string?)(await FetchAsync(operation, id).ConfigureAwait(false))?["status"] ?? "gone";
                if (!HeldStatuses.Contains(status))
                    return status;
                if (await ReleaseAsync(operation, id).ConfigureAwait(false) is { } holder && status is "in-use" or "reserved")
                    throw new ProviderException($"Volume {id} is attached to server {holder}, and not deleted there: openstack server remove volume {holder} {id}");
                return null;
            },
            () => $"volume {id} is still {status}",
            operation.Cancellation).ConfigureAwait(false);
    }

    // The server that holds it, if there is one.
    private static async Task<string?> ReleaseAsync(Operation operation, string id)
    {
        var attachments = await VolumeOf(operation).ListAsync($"attachments/detail?volume_id={id}", "attachments", operation.Cancellation).ConfigureAwait(false);
        foreach (var attachment in attachments)
        {
            var server = (string?)attachment["instance"];
            if (server is not null && await operation.Service(ServiceKind.Compute).FindAsync($"servers/{server}", operation.Cancellation).ConfigureAwait(false) is not null)
                return server;
            operation.Note($"Volume {id} was held for server {server ?? "(none)"}, which is gone: that is ended.");
            await VolumeOf(operation).DeleteAsync($"attachments/{attachment["id"]}", operation.Cancellation).ConfigureAwait(false);
        }

        return null;
    }

    private static ServiceClient VolumeOf(Operation operation) => operation.Service(ServiceKind.Volume);

    private static async Task<string?> FindHalfMadeAsync(Operation operation)
    {
        var path = $"volumes/detail?name={Uri.EscapeDataString(operation.Required("name"))}";
        var volumes = await VolumeOf(operation).ListAsync(path, "volumes", operation.Cancellation).ConfigureAwait(false);
        if (volumes.FirstOrDefault(volume => (string?)volume[Description] == operation.Mark) is not { } found)
            return null;
        operation.Note($"Volume {found["id"]} was half made before: it is taken over.");
        return (string)found["id"]!;
    }

    private async Task<JsonObject> UntilAsync(Operation operation, string id, params string[] wanted)
    {
        var status = "";
        return await operation.Wait.UntilAsync(
            async () =>
            {
                var volume = await FetchAsync(operation, id).ConfigureAwait(false) ?? throw new ProviderException($"Volume {id} vanished.");
                status = (string?)volume["status"] ?? "";
                return wanted.Contains(status) ? volume : null;
            },
            () => $"volume {id} is still {status}",
            operation.Cancellation).ConfigureAwait(false);
    }

    private async Task GrowAsync(Operation operation, string id)
    {
        var volume = await UntilAsync(operation, id, "available", "in-use").ConfigureAwait(false);
        var wanted = (int)((PropertyValue.Number)operation.Inputs[Size]).Value;
        var size = (int)volume[Size]!;
        if (wanted == size)
            return;
        if (wanted < size)
            throw new ProviderException($"Volume {id} has {size} GB and cannot shrink to {wanted}.");
        if ((string?)volume["status"] == "in-use" && !operation.Flag("enableOnlineResize"))
            throw new ProviderException($"Volume {id} is attached, and grows there only with enableOnlineResize.");
        await VolumeOf(operation).PostAsync(
            $"volumes/{id}/action", new JsonObject { ["os-extend"] = new JsonObject { ["new_size"] = wanted } }, operation.Cancellation).ConfigureAwait(false);
        volume = await UntilAsync(operation, id, "available", "in-use", "error_extending").ConfigureAwait(false);
        if ((string?)volume["status"] == "error_extending")
            throw new ProviderException($"Volume {id} could not grow: {await ReasonAsync(operation, id).ConfigureAwait(false)}");
    }

    private static async Task PutAsync(Operation operation, string id)
    {
        var body = new JsonObject { ["name"] = operation.Required("name"), [Description] = operation.Text(Description) ?? "" };
        if (operation.Inputs.Get(Metadata) is PropertyValue.Object metadata)
            body[Metadata] = Json.From(metadata, PropertyShape.TextMap);
        await VolumeOf(operation).PutAsync($"volumes/{id}", new JsonObject { [Kind] = body }, operation.Cancellation).ConfigureAwait(false);
    }

    private static async Task<string> ReasonAsync(Operation operation, string id)
    {
        var messages = await VolumeOf(operation).ListAsync($"messages?resource_uuid={id}", "messages", operation.Cancellation).ConfigureAwait(false);
        return messages.Count == 0 ? "the cloud does not say why" : string.Join("; ", messages.Select(message => (string?)message["user_message"]).Distinct());
    }
}
