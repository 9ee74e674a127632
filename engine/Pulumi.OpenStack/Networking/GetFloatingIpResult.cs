using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>The result of <see cref="GetFloatingIp"/>.</summary>
[OutputType]
public sealed class GetFloatingIpResult
{
    /// <summary>The address.</summary>
    public readonly string? Address;

    /// <summary>All its tags.</summary>
    public readonly ImmutableArray<string> AllTags;

    /// <summary>The description.</summary>
    public readonly string? Description;

    /// <summary>Its DNS domain.</summary>
    public readonly string DnsDomain;

    /// <summary>Its DNS name.</summary>
    public readonly string DnsName;

    /// <summary>The address of the port that it leads to.</summary>
    public readonly string? FixedIp;

    /// <summary>Its id.</summary>
    public readonly string Id;

    /// <summary>The network that it comes from.</summary>
    public readonly string? Pool;

    /// <summary>The id of the port that it leads to.</summary>
    public readonly string? PortId;

    /// <summary>The region.</summary>
    public readonly string? Region;

    /// <summary>The status.</summary>
    public readonly string? Status;

    /// <summary>Tags that it must have.</summary>
    public readonly ImmutableArray<string> Tags;

    /// <summary>The project that owns it.</summary>
    public readonly string? TenantId;

    [OutputConstructor]
    private GetFloatingIpResult(
        string? address,
        ImmutableArray<string> allTags,
        string? description,
        string dnsDomain,
        string dnsName,
        string? fixedIp,
        string id,
        string? pool,
        string? portId,
        string? region,
        string? status,
        ImmutableArray<string> tags,
        string? tenantId)
    {
        Address = address;
        AllTags = allTags;
        Description = description;
        DnsDomain = dnsDomain;
        DnsName = dnsName;
        FixedIp = fixedIp;
        Id = id;
        Pool = pool;
        PortId = portId;
        Region = region;
        Status = status;
        Tags = tags;
        TenantId = tenantId;
    }
}
