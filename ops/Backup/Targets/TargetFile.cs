namespace GitOrigin.Ops.Backup.Targets;

/// <summary>A file of a target.</summary>
/// <param name="Path">Its path below the folder that was listed.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Time">When it was written, by the target's clock.</param>
public sealed record TargetFile(string Path, long Size, DateTimeOffset Time);
