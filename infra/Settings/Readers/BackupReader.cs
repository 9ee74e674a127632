namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:backup</c>.</summary>
internal static class BackupReader
{
    /// <summary>The settings, or their defaults where there are none.</summary>
    public static BackupSettings Read(SettingNode? node)
    {
        if (node is null)
            return new();
        var backup = node.AsObject();
        var directory = backup.Optional("directory")?.AsText(path => path.Length > 0 ? null : "is empty: give the path of a folder");
        backup.RefuseOthers();
        return directory is null ? new() : new() { Directory = directory };
    }
}
