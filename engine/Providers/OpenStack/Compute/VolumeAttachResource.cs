using System.Net;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Resources;
using EmbeddedEngine.Providers.OpenStack.Schema;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace EmbeddedEngine.Providers.OpenStack.Compute;

/// <summary>That a volume is attached to a server. Its id is <c>SERVER/VOLUME</c>.</summary>
internal sealed class VolumeAttachResource(Cloud cloud) : ResourceHandler(cloud, Properties)
{
    private const string InstanceId = "instanceId";
    private const string VolumeId = "volumeId";

    private static readonly ResourceSchema Properties = new(
        new("device") { Computed = true, Replaces = true },
        new(InstanceId) { Required = true, Replaces = true, Field = "serverId" },
        new("multiattach", PropertyShape.Flag) { Unsupported = true },
        new("tag") { Computed = true, Replaces = true },
        new("vendorOptions", PropertyShape.Object) { Unsupported = true },
        new(VolumeId) { Required = true, Replaces = true, Field = VolumeId });

    /// <inheritdoc />
    protected override async Task<string> MakeAsync(Operation operation)
    {
        var server = operation.Required(InstanceId);
        var volume = operation.Required(VolumeId);
        var id = $"{server}/{volume}";
        var body = Body(operation.Inputs, Properties.Properties.Where(property => property.Name != InstanceId));
        try
        {
            await Deletion.InsistAsync(
                operation,
                () => operation.Service(ServiceKind.Compute).PostAsync(
                    $"servers/{server}/os-volume_attachments", new JsonObject { ["volumeAttachment"] = body.DeepClone() }, operation.Cancellation),
                $"server {server}").ConfigureAwait(false);
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.BadRequest || e.OutcomeUnknown)
        {
            if (await FetchAsync(operation, id).ConfigureAwait(false) is null)
                throw;
            operation.Note("The volume is attached already: that is taken over.");
        }

        return id;
    }

    /// <inheritdoc />
    protected override Task CompleteAsync(Operation operation, string id) => UntilAsync(operation, "in-use");

    /// <inheritdoc />
    protected override async Task<JsonObject?> FetchAsync(Operation operation, string id) =>
        (await operation.Service(ServiceKind.Compute).FindAsync(PathOf(id), operation.Cancellation).ConfigureAwait(false))?["volumeAttachment"] as JsonObject;

    /// <inheritdoc />
    protected override async Task RemoveAsync(Operation operation, string id)
    {
        await Deletion.InsistAsync(
            operation, () => operation.Service(ServiceKind.Compute).DeleteAsync(PathOf(id), operation.Cancellation), $"volume {id[(id.IndexOf('/') + 1)..]}").ConfigureAwait(false);
        await operation.Wait.UntilAsync(
            async () => await FetchAsync(operation, id).ConfigureAwait(false) is null ? "gone" : null,
            () => $"the volume of {id} is still attached",
            operation.Cancellation).ConfigureAwait(false);
        await UntilAsync(operation, "available").ConfigureAwait(false);
    }

    private static async Task UntilAsync(Operation operation, string wanted)
    {
        var volume = operation.Required(VolumeId);
        var status = "";
        await operation.Wait.UntilAsync(
            async () =>
            {
                var answer = await operation.Service(ServiceKind.Volume).FindAsync($"volumes/{volume}", operation.Cancellation).ConfigureAwait(false);
                status = (string?)answer?["volume"]?["status"] ?? "gone";
                return status switch
                {
                    // Of one that is gone nothing is attached.
                    "gone" when wanted == "available" => status,
                    "gone" => throw new ProviderException($"Volume {volume} vanished while it was attached."),
                    "error" or "error_attaching" or "error_detaching" => throw new ProviderException($"Volume {volume} is in status {status}."),
                    _ => status == wanted ? status : null,
                };
            },
            () => $"volume {volume} is still {status}",
            operation.Cancellation).ConfigureAwait(false);
    }

    private static string PathOf(string id) => id.Split('/') is [var server, var volume]
        ? $"servers/{server}/os-volume_attachments/{volume}"
        : throw new ProviderException($"'{id}' is no id of an attachment: it is SERVER/VOLUME.");
}
