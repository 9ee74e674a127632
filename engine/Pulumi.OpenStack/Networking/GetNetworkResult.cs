using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>The result of <see cref="GetNetwork"/>.</summary>
[OutputType]
public sealed class GetNetworkResult
{
    /// <summary>Whether it is up.</summary>
    public readonly string AdminStateUp;

    /// <summary>All its tags.</summary>
    public readonly ImmutableArray<string> AllTags;

    /// <summary>The availability zones that it should be available in.</summary>
    public readonly ImmutableArray<string> AvailabilityZoneHints;

    /// <summary>The description.</summary>
    public readonly string? Description;

    /// <summary>Its DNS domain.</summary>
    public readonly string DnsDomain;

    /// <summary>Whether it leads to the outside.</summary>
    public readonly bool? External;

    /// <summary>Its id.</summary>
    public readonly string Id;

    /// <summary>The addresses of a subnet in it.</summary>
    public readonly string? MatchingSubnetCidr;

    /// <summary>The largest packet, in bytes.</summary>
    public readonly int? Mtu;

    /// <summary>The name.</summary>
    public readonly string? Name;

    /// <summary>The id.</summary>
    public readonly string? NetworkId;

    /// <summary>The region.</summary>
    public readonly string Region;

    /// <summary>Whether other projects may use it.</summary>
    public readonly string Shared;

    /// <summary>The status.</summary>
    public readonly string? Status;

    /// <summary>Tags that it must have.</summary>
    public readonly ImmutableArray<string> Tags;

    /// <summary>The project that owns it.</summary>
    public readonly string? TenantId;

    /// <summary>Whether it is transparent to VLANs.</summary>
    public readonly bool? TransparentVlan;

    [OutputConstructor]
    private GetNetworkResult(
        string adminStateUp,
        ImmutableArray<string> allTags,
        ImmutableArray<string> availabilityZoneHints,
        string? description,
        string dnsDomain,
        bool? external,
        string id,
        string? matchingSubnetCidr,
        int? mtu,
        string? name,
        string? networkId,
        string region,
        string shared,
        string? status,
        ImmutableArray<string> tags,
        string? tenantId,
        bool? transparentVlan)
    {
        AdminStateUp = adminStateUp;
        AllTags = allTags;
        AvailabilityZoneHints = availabilityZoneHints;
        Description = description;
        DnsDomain = dnsDomain;
        External = external;
        Id = id;
        MatchingSubnetCidr = matchingSubnetCidr;
        Mtu = mtu;
        Name = name;
        NetworkId = networkId;
        Region = region;
        Shared = shared;
        Status = status;
        Tags = tags;
        TenantId = tenantId;
        TransparentVlan = transparentVlan;
    }
}
