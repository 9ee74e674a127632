using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:hosting</c>.</summary>
internal static class HostingReader
{
    /// <summary>The settings, or their defaults where there are none.</summary>
    public static HostingSettings Read(SettingNode? node)
    {
        if (node is null)
            return new();
        var hosting = node.AsObject();
        var settings = new HostingSettings
        {
            DiskReserve = hosting.Optional("diskReserve")?.AsText(DiskReserves.ProblemOf) ?? HostingSettings.DefaultDiskReserve,
            Maintenance = hosting.Optional("maintenance")?.AsWord("daily", "never") == "never" ? Maintenance.Never : Maintenance.Daily,
        };
        hosting.RefuseOthers();
        return settings;
    }
}
