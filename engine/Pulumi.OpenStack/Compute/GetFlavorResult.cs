using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>The result of <see cref="GetFlavor"/>.</summary>
[OutputType]
public sealed class GetFlavorResult
{
    /// <summary>The description.</summary>
    public readonly string? Description;

    /// <summary>The size of the disk in GiB.</summary>
    public readonly int? Disk;

    /// <summary>Its extra specs.</summary>
    public readonly ImmutableDictionary<string, string> ExtraSpecs;

    /// <summary>The id.</summary>
    public readonly string? FlavorId;

    /// <summary>Its id.</summary>
    public readonly string Id;

    /// <summary>Whether it is public.</summary>
    public readonly bool? IsPublic;

    /// <summary>The smallest disk in GiB.</summary>
    public readonly int? MinDisk;

    /// <summary>The smallest memory in MiB.</summary>
    public readonly int? MinRam;

    /// <summary>The name.</summary>
    public readonly string? Name;

    /// <summary>The memory in MiB.</summary>
    public readonly int? Ram;

    /// <summary>The region.</summary>
    public readonly string Region;

    /// <summary>The swap in MiB.</summary>
    public readonly int? Swap;

    /// <summary>The number of processors.</summary>
    public readonly int? Vcpus;

    [OutputConstructor]
    private GetFlavorResult(
        string? description,
        int? disk,
        ImmutableDictionary<string, string> extraSpecs,
        string? flavorId,
        string id,
        bool? isPublic,
        int? minDisk,
        int? minRam,
        string? name,
        int? ram,
        string region,
        int? swap,
        int? vcpus)
    {
        Description = description;
        Disk = disk;
        ExtraSpecs = extraSpecs;
        FlavorId = flavorId;
        Id = id;
        IsPublic = isPublic;
        MinDisk = minDisk;
        MinRam = minRam;
        Name = name;
        Ram = ram;
        Region = region;
        Swap = swap;
        Vcpus = vcpus;
    }
}
