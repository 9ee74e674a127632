using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GitOrigin.Ops.OpenStack;
using OpenStackClient;
using OpenStackClient.Http;
using OpenStackClient.Identity;

namespace GitOrigin.Ops.Orphans;

/// <summary>
/// Finds what is the stack's by its mark and not in the state: what carries its tag, and what an interrupted creation that the
/// state remembers has begun. Only reads.
/// </summary>
/// <param name="cloud">The cloud.</param>
/// <param name="project">The id of the project: others may share what carries the same tag.</param>
/// <param name="site">The settings.</param>
/// <param name="state">The stack's state.</param>
internal sealed class OrphanFinder(Cloud cloud, string project, SiteSettings site, StackState state)
{
    private readonly FrozenSet<string> known = state.CloudIds;
    private readonly ILookup<string, StackResource> interrupted = state.Interrupted.ToLookup(resource => resource.Type, StringComparer.Ordinal);

    private ServiceClient Network => cloud.Service(ServiceKind.Network, null);

    private ServiceClient Compute => cloud.Service(ServiceKind.Compute, null);

    private ServiceClient Volumes => cloud.Service(ServiceKind.Volume, null);

    /// <summary>All of them, in the order in which they can be deleted.</summary>
    /// <exception cref="OpenStackException">The cloud does not answer.</exception>
    public async Task<ImmutableArray<Orphan>> FindAsync(CancellationToken cancellation)
    {
        var managed = await ManagedNetworks.FindAsync(site, cloud, cancellation);
        var found = new List<Orphan>();
        foreach (var collection in NetworkCollection.All)
        {
            found.AddRange(await InNetworkAsync(collection, managed, cancellation));
        }

        found.AddRange(await ServersAsync(cancellation));
        found.AddRange(await VolumesAsync(cancellation));
        found.AddRange(await AttachmentsAsync(cancellation));
        found.AddRange(await RouterInterfacesAsync(cancellation));
        found.AddRange(await ServerGroupsAsync(cancellation));
        found.AddRange(await KeyPairsAsync(cancellation));
        return [.. found.Where(one => !known.Contains(one.Id)).OrderBy(one => one.Kind).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<Orphan>> InNetworkAsync(NetworkCollection collection, ManagedNetworks managed, CancellationToken cancellation)
    {
        var queries = interrupted[collection.Type]
            .Select(resource => $"description={Uri.EscapeDataString(HalfMadeMark.Of(resource.Urn))}")
            .Prepend($"tags={Uri.EscapeDataString(site.Tag)}");
        var found = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var query in queries)
        {
            foreach (var one in await Network.ListAsync($"{collection.Path}?{query}&project_id={project}", collection.ListName, cancellation))
            {
                found[(string)one["id"]!] = one;
            }
        }

        return found.Values.Select(one => Orphan(collection, one, managed));
    }

    private Orphan Orphan(NetworkCollection collection, JsonObject one, ManagedNetworks managed)
    {
        var id = (string)one["id"]!;
        var description = (string?)one["description"];
        var isAddress = collection.Kind == ThingKind.FloatingIp;
        var isInterrupted = interrupted[collection.Type].Any(resource =>
            description == HalfMadeMark.Of(resource.Urn)
            || (isAddress ? description == (resource.Input("description") ?? "") : (string?)one["name"] == resource.Input("name")));
        return new()
        {
            Kind = collection.Kind,
            Id = id,
            Name = (string?)one[isAddress ? "floating_ip_address" : "name"] ?? "",
            Status = (string?)one["status"] ?? "",
            IsInterrupted = isInterrupted,
            IsWhole = !HalfMadeMark.Is(description),
            Hold = collection.Kind switch
            {
                ThingKind.FloatingIp => HoldRules.OfAddress(one, site, isInterrupted),
                ThingKind.Network => HoldRules.OfNetwork(id, managed),
                ThingKind.Subnet => HoldRules.OfNetwork((string?)one["network_id"], managed),
                _ => Hold.None,
            },
        };
    }

    private async Task<IEnumerable<Orphan>> ServersAsync(CancellationToken cancellation)
    {
        var begun = interrupted[CloudTypes.Instance];
        var found = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var tag in begun.Select(resource => HalfMadeMark.Of(resource.Urn)).Prepend(site.Tag))
        {
            foreach (var one in await Compute.ListAsync($"servers/detail?tags={Uri.EscapeDataString(tag)}", "servers", cancellation))
            {
                found[(string)one["id"]!] = one;
            }
        }

        return found.Values.Select(one =>
        {
            var tags = HoldRules.Texts(one["tags"]).ToList();
            var isWhole = !tags.Exists(HalfMadeMark.Is);
            var isInterrupted = begun.Any(resource => tags.Contains(HalfMadeMark.Of(resource.Urn)) || (isWhole && (string?)one["name"] == resource.Input("name")));
            return new Orphan
            {
                Kind = ThingKind.Server,
                Id = (string)one["id"]!,
                Name = (string?)one["name"] ?? "",
                Status = (string?)one["status"] ?? "",
                IsInterrupted = isInterrupted,
                IsWhole = isWhole,
                Hold = HoldRules.OfServer(isWhole, isInterrupted),
            };
        });
    }

    // Cinder's filters for metadata and descriptions depend on how it is set up: all volumes of the project are looked at.
    private async Task<IEnumerable<Orphan>> VolumesAsync(CancellationToken cancellation)
    {
        var begun = interrupted[CloudTypes.Volume];
        var volumes = await Volumes.ListAsync("volumes/detail", "volumes", cancellation);
        return
            from one in volumes
            let description = (string?)one["description"]
            let isTagged = (string?)one["metadata"]?[CloudMarks.Owner] == site.Name
            let isInterrupted = begun.Any(resource =>
                description == HalfMadeMark.Of(resource.Urn) || (isTagged && (string?)one["name"] == resource.Input("name")))
            where isTagged || isInterrupted
            select new Orphan
            {
                Kind = ThingKind.Volume,
                Id = (string)one["id"]!,
                Name = (string?)one["name"] ?? "",
                Status = (string?)one["status"] ?? "",
                IsInterrupted = isInterrupted,
                IsWhole = !HalfMadeMark.Is(description),
                Hold = HoldRules.OfVolume(one, isInterrupted),
            };
    }

    private Task<ImmutableArray<Orphan>> AttachmentsAsync(CancellationToken cancellation) => EachAsync(CloudTypes.VolumeAttach, async resource =>
        resource.Input("instanceId") is { } server
        && resource.Input("volumeId") is { } volume
        && await Compute.FindAsync($"servers/{server}/os-volume_attachments/{volume}", cancellation) is not null
            ? new Orphan { Kind = ThingKind.VolumeAttachment, Id = $"{server}/{volume}", IsInterrupted = true }
            : null);

    private Task<ImmutableArray<Orphan>> RouterInterfacesAsync(CancellationToken cancellation) => EachAsync(CloudTypes.RouterInterface, async resource =>
    {
        if (resource.Input("routerId") is not { } router || resource.Input("subnetId") is not { } subnet)
        {
            return null;
        }

        var ports = await Network.ListAsync($"ports?device_id={Uri.EscapeDataString(router)}", "ports", cancellation);
        var place = ports.FirstOrDefault(port => (port["fixed_ips"] as JsonArray ?? []).Any(address => (string?)address?["subnet_id"] == subnet));
        return place is null
            ? null
            : new Orphan { Kind = ThingKind.RouterInterface, Id = (string)place["id"]!, Name = $"{router} in {subnet}", Router = router, IsInterrupted = true };
    });

    // A group has no mark: one of the name and policy that were asked for, and that no server is in, is what was made.
    private Task<ImmutableArray<Orphan>> ServerGroupsAsync(CancellationToken cancellation) => EachAsync(CloudTypes.ServerGroup, async resource =>
    {
        var policy = resource.Input("policies");
        var groups = await Compute.ListAsync("os-server-groups", "server_groups", cancellation);
        var made = groups.FirstOrDefault(group =>
            (string?)group["name"] == resource.Input("name") && (string?)group["policy"] == policy && group["members"] is JsonArray { Count: 0 });
        return made is null
            ? null
            : new Orphan { Kind = ThingKind.ServerGroup, Id = (string)made["id"]!, Name = (string?)made["name"] ?? "", IsInterrupted = true };
    });

    // A key pair has no mark either, but its key is nobody else's.
    private Task<ImmutableArray<Orphan>> KeyPairsAsync(CancellationToken cancellation) => EachAsync(CloudTypes.Keypair, async resource =>
        resource.Input("name") is { } name
        && resource.Input("publicKey") is { } key
        && await Compute.FindAsync($"os-keypairs/{Uri.EscapeDataString(name)}", cancellation) is { } made
        && ((string?)made["keypair"]?["public_key"])?.Trim() == key.Trim()
            ? new Orphan { Kind = ThingKind.KeyPair, Id = name, Name = name, IsInterrupted = true }
            : null);

    private async Task<ImmutableArray<Orphan>> EachAsync(string type, Func<StackResource, Task<Orphan?>> look)
    {
        var found = ImmutableArray.CreateBuilder<Orphan>();
        foreach (var resource in interrupted[type])
        {
            if (await look(resource) is { } orphan)
            {
                found.Add(orphan);
            }
        }

        return found.ToImmutable();
    }
}
