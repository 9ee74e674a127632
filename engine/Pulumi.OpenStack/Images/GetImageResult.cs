using System.Collections.Immutable;

namespace Pulumi.OpenStack.Images;

/// <summary>The result of <see cref="GetImage"/>.</summary>
[OutputType]
public sealed class GetImageResult
{
    /// <summary>The checksum of its data.</summary>
    public readonly string Checksum;

    /// <summary>The format of the container.</summary>
    public readonly string? ContainerFormat;

    /// <summary>When it was made.</summary>
    public readonly string CreatedAt;

    /// <summary>The format of the disk.</summary>
    public readonly string? DiskFormat;

    /// <summary>Where its data is.</summary>
    public readonly string File;

    /// <summary>Whether to look for hidden images.</summary>
    public readonly bool? Hidden;

    /// <summary>Its id.</summary>
    public readonly string Id;

    /// <summary>The status of the membership, for shared images.</summary>
    public readonly string? MemberStatus;

    /// <summary>Its metadata.</summary>
    public readonly ImmutableDictionary<string, string> Metadata;

    /// <summary>The smallest disk that it fits on, in GiB.</summary>
    public readonly int MinDiskGb;

    /// <summary>The smallest memory that it runs with, in MiB.</summary>
    public readonly int MinRamMb;

    /// <summary>Whether to take the newest of several.</summary>
    public readonly bool? MostRecent;

    /// <summary>The name.</summary>
    public readonly string? Name;

    /// <summary>A pattern of names.</summary>
    public readonly string? NameRegex;

    /// <summary>The project that owns it.</summary>
    public readonly string? Owner;

    /// <summary>Properties that it must have.</summary>
    public readonly ImmutableDictionary<string, string>? Properties;

    /// <summary>Whether it is protected.</summary>
    public readonly bool Protected;

    /// <summary>The region.</summary>
    public readonly string Region;

    /// <summary>The path of its schema.</summary>
    public readonly string Schema;

    /// <summary>Its size in bytes.</summary>
    public readonly int SizeBytes;

    /// <summary>The largest size in bytes.</summary>
    public readonly int? SizeMax;

    /// <summary>The smallest size in bytes.</summary>
    public readonly int? SizeMin;

    /// <summary>How to sort several.</summary>
    public readonly string? Sort;

    /// <summary>A tag that it must have.</summary>
    public readonly string? Tag;

    /// <summary>Tags that it must have.</summary>
    public readonly ImmutableArray<string> Tags;

    /// <summary>When it last changed.</summary>
    public readonly string UpdatedAt;

    /// <summary>public, private, shared or community.</summary>
    public readonly string? Visibility;

    [OutputConstructor]
    private GetImageResult(
        string checksum,
        string? containerFormat,
        string createdAt,
        string? diskFormat,
        string file,
        bool? hidden,
        string id,
        string? memberStatus,
        ImmutableDictionary<string, string> metadata,
        int minDiskGb,
        int minRamMb,
        bool? mostRecent,
        string? name,
        string? nameRegex,
        string? owner,
        ImmutableDictionary<string, string>? properties,
        bool @protected,
        string region,
        string schema,
        int sizeBytes,
        int? sizeMax,
        int? sizeMin,
        string? sort,
        string? tag,
        ImmutableArray<string> tags,
        string updatedAt,
        string? visibility)
    {
        Checksum = checksum;
        ContainerFormat = containerFormat;
        CreatedAt = createdAt;
        DiskFormat = diskFormat;
        File = file;
        Hidden = hidden;
        Id = id;
        MemberStatus = memberStatus;
        Metadata = metadata;
        MinDiskGb = minDiskGb;
        MinRamMb = minRamMb;
        MostRecent = mostRecent;
        Name = name;
        NameRegex = nameRegex;
        Owner = owner;
        Properties = properties;
        Protected = @protected;
        Region = region;
        Schema = schema;
        SizeBytes = sizeBytes;
        SizeMax = sizeMax;
        SizeMin = sizeMin;
        Sort = sort;
        Tag = tag;
        Tags = tags;
        UpdatedAt = updatedAt;
        Visibility = visibility;
    }
}
