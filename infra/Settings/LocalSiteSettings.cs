namespace GitOrigin.Infra.Settings;

/// <summary>A disposable host on the machine that runs Pulumi.</summary>
public sealed record LocalSiteSettings : SiteSettings
{
    /// <summary>The size of the data disk where none is set.</summary>
    public const string DefaultDiskSize = "10G";

    /// <summary>The size of the data disk: a number and K, M, G or T. Takes space only as it fills.</summary>
    public string DiskSize { get; init; } = DefaultDiskSize;
}
