using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Backup;

/// <summary>A repository to save.</summary>
/// <param name="Repository">Its name.</param>
/// <param name="Url">Where it is read from.</param>
/// <param name="Git">git as an account that may read it.</param>
/// <param name="MayBeLost">Whether, if it cannot be read, the last backup of it will do.</param>
public sealed record BackupSource(string Repository, string Url, GitClient Git, bool MayBeLost = false);
