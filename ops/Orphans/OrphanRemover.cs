using System.Collections.Immutable;
using System.Net;
using System.Text.Json.Nodes;
using OpenStackClient;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace GitOrigin.Ops.Orphans;

/// <summary>Deletes orphans, each kind after those that need it.</summary>
/// <param name="cloud">The cloud.</param>
/// <param name="own">The ids of all that is the stack's: a router that leads into a subnet of somebody else is left.</param>
/// <param name="say">Is told what is done.</param>
internal sealed class OrphanRemover(Cloud cloud, IReadOnlySet<string> own, Action<string> say)
{
    // What the cloud itself still does with a thing ends in seconds; what somebody made by hand does not.
    private static readonly TimeSpan PatienceWithConflicts = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PatienceWithDeletion = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private ServiceClient Network => cloud.Service(ServiceKind.Network, null);

    private ServiceClient Compute => cloud.Service(ServiceKind.Compute, null);

    private ServiceClient Volumes => cloud.Service(ServiceKind.Volume, null);

    /// <summary>Deletes them in their order; goes on where one cannot be deleted.</summary>
    /// <returns>Those that are left, and why.</returns>
    public async Task<ImmutableArray<(Orphan Orphan, string Why)>> RemoveAsync(IEnumerable<Orphan> orphans, CancellationToken cancellation)
    {
        var left = ImmutableArray.CreateBuilder<(Orphan, string)>();
        foreach (var orphan in orphans.OrderBy(one => one.Kind))
        {
            try
            {
                await RemoveAsync(orphan, cancellation);
                say($"deleted: {OrphanReport.NameOf(orphan.Kind)} {orphan.Id}{(orphan.Name.Length > 0 ? $" ({orphan.Name})" : "")}");
            }
            catch (Exception e) when (e is OpenStackException or OpsException)
            {
                left.Add((orphan, e.Message));
            }
        }

        return left.ToImmutable();
    }

    private Task RemoveAsync(Orphan orphan, CancellationToken cancellation) => orphan.Kind switch
    {
        ThingKind.FloatingIp => InsistAsync(() => Network.DeleteAsync($"floatingips/{orphan.Id}", cancellation), cancellation),
        ThingKind.VolumeAttachment => DetachAsync(orphan.Id, cancellation),
        ThingKind.Server => UntilGoneAsync(Compute, $"servers/{orphan.Id}", "server", cancellation),
        ThingKind.Volume => UntilGoneAsync(Volumes, $"volumes/{orphan.Id}", "volume", cancellation),
        ThingKind.Port => InsistAsync(() => Network.DeleteAsync($"ports/{orphan.Id}", cancellation), cancellation),
        ThingKind.RouterInterface => LeaveAsync(orphan.Router, orphan.Id, cancellation),
        ThingKind.Router => RemoveRouterAsync(orphan.Id, cancellation),
        ThingKind.Subnet => InsistAsync(() => Network.DeleteAsync($"subnets/{orphan.Id}", cancellation), cancellation),
        ThingKind.Network => InsistAsync(() => Network.DeleteAsync($"networks/{orphan.Id}", cancellation), cancellation),
        ThingKind.SecurityGroup => InsistAsync(() => Network.DeleteAsync($"security-groups/{orphan.Id}", cancellation), cancellation),
        ThingKind.ServerGroup => Compute.DeleteAsync($"os-server-groups/{orphan.Id}", cancellation),
        ThingKind.KeyPair => Compute.DeleteAsync($"os-keypairs/{Uri.EscapeDataString(orphan.Id)}", cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(orphan)),
    };

    private async Task RemoveRouterAsync(string router, CancellationToken cancellation)
    {
        foreach (var port in await Network.ListAsync($"ports?device_id={router}&device_owner=network:router_interface", "ports", cancellation))
        {
            var subnets = (port["fixed_ips"] as JsonArray ?? []).Select(address => (string?)address?["subnet_id"] ?? "");
            if (subnets.FirstOrDefault(subnet => !own.Contains(subnet)) is { } other)
            {
                throw new OpsException($"it leads into subnet {other}, which is not the stack's: take it out there first");
            }

            await LeaveAsync(router, (string)port["id"]!, cancellation);
        }

        await InsistAsync(() => Network.DeleteAsync($"routers/{router}", cancellation), cancellation);
    }

    private Task LeaveAsync(string router, string port, CancellationToken cancellation) => InsistAsync(
        async () =>
        {
            try
            {
                await Network.PutAsync($"routers/{router}/remove_router_interface", new JsonObject { ["port_id"] = port }, cancellation);
            }
            catch (CloudException e) when (e.Status is HttpStatusCode.NotFound)
            {
                // It is gone.
            }
        },
        cancellation);

    private async Task DetachAsync(string attachment, CancellationToken cancellation)
    {
        var (server, volume) = attachment.Split('/') is [var first, var second] ? (first, second) : throw new ArgumentException(attachment, nameof(attachment));
        await UntilGoneAsync(Compute, $"servers/{server}/os-volume_attachments/{volume}", "volumeAttachment", cancellation);
        // Until the volume is free too it cannot be deleted.
        for (var waited = TimeSpan.Zero; await StatusAsync(volume, cancellation) is "in-use" or "detaching"; waited += Pause)
        {
            if (waited >= PatienceWithDeletion)
            {
                throw new OpsException("its volume is still being detached: ask the cloud's operators");
            }

            await Task.Delay(Pause, cloud.Time, cancellation);
        }
    }

    private async Task<string?> StatusAsync(string volume, CancellationToken cancellation) =>
        (string?)(await Volumes.FindAsync($"volumes/{volume}", cancellation))?["volume"]?["status"];

    private async Task UntilGoneAsync(ServiceClient service, string path, string kind, CancellationToken cancellation)
    {
        await InsistAsync(() => service.DeleteAsync(path, cancellation), cancellation);
        for (var waited = TimeSpan.Zero; await service.FindAsync(path, cancellation) is { } answer; waited += Pause)
        {
            var status = (string?)answer[kind]?["status"] ?? "there";
            if (status is "DELETED" or "SOFT_DELETED")
            {
                return;
            }

            if (waited >= PatienceWithDeletion || status is "error_deleting")
            {
                throw new OpsException($"it is still {status}: ask the cloud's operators");
            }

            await Task.Delay(Pause, cloud.Time, cancellation);
        }
    }

    // Cinder says 400 where a volume is not in a state to be deleted, all others 409.
    private async Task InsistAsync(Func<Task> act, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                await act();
                return;
            }
            catch (CloudException e) when (e.Status is HttpStatusCode.Conflict or HttpStatusCode.BadRequest && waited < PatienceWithConflicts)
            {
                await Task.Delay(Pause, cloud.Time, cancellation);
            }
        }
    }
}
