namespace GitOrigin.Infra.Settings;

/// <summary>Which generations of a backup are kept: the newest ones, and the newest of each of so many past days, weeks and months.</summary>
public sealed record KeepSettings
{
    /// <summary>How many of the newest; at least 1.</summary>
    public int Last { get; init; } = 10;

    /// <summary>For how many days that have one.</summary>
    public int Daily { get; init; } = 7;

    /// <summary>For how many weeks that have one.</summary>
    public int Weekly { get; init; } = 4;

    /// <summary>For how many months that have one.</summary>
    public int Monthly { get; init; } = 12;
}
