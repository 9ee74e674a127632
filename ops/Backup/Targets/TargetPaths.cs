using System.Security.Cryptography;

namespace GitOrigin.Ops.Backup.Targets;

/// <summary>Names of files while they are written.</summary>
internal static class TargetPaths
{
    /// <summary>A name for the unfinished file, in the same folder; no two alike.</summary>
    public static string Unfinished(string path)
    {
        var slash = path.LastIndexOf('/') + 1;
        return $"{path[..slash]}.{path[slash..]}.{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
    }

    /// <summary>Whether a file is unfinished.</summary>
    public static bool IsUnfinished(string path) => path[(path.LastIndexOf('/') + 1)..].StartsWith('.');
}
