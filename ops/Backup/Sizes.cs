namespace GitOrigin.Ops.Backup;

/// <summary>Sizes for people.</summary>
internal static class Sizes
{
    private static readonly string[] Units = ["KiB", "MiB", "GiB", "TiB"];

    /// <summary>Such as <c>318.2 MiB</c>.</summary>
    public static string Text(long bytes)
    {
        if (bytes < 1024)
        {
            return $"{bytes} B";
        }

        var (value, unit) = (bytes / 1024.0, 0);
        while (value >= 1024 && unit < Units.Length - 1)
        {
            (value, unit) = (value / 1024, unit + 1);
        }

        return $"{value:0.0} {Units[unit]}";
    }
}
