using System.Text.RegularExpressions;

namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rule for data disks: named by what stays when disks change places.</summary>
internal static partial class DataDevices
{
    /// <summary>What is wrong with a device; null where nothing is.</summary>
    public static string? ProblemOf(string device) => Form().IsMatch(device)
        ? null
        : $"'{device}' is not a path in /dev/disk/by-id: other names change when disks do; look with ls -l /dev/disk/by-id";

    [GeneratedRegex(@"\A/dev/disk/by-id/[A-Za-z0-9._:+-]+\z")]
    private static partial Regex Form();
}
