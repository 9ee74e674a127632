namespace GitOrigin.Infra.Settings;

/// <summary>How the server looks after its disk.</summary>
public sealed record HostingSettings
{
    /// <summary>What stays free where nothing is set.</summary>
    public const string DefaultDiskReserve = "5%";

    /// <summary>How much of the disk stays free, as a share such as 5% or a size such as 500M: pushes are refused when there is less.</summary>
    public string DiskReserve { get; init; } = DefaultDiskReserve;

    /// <summary>When repositories are maintained.</summary>
    public Maintenance Maintenance { get; init; } = Maintenance.Daily;
}
