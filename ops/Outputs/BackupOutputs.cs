namespace GitOrigin.Ops.Outputs;

/// <summary>Where backups are kept.</summary>
/// <param name="Target">A folder, relative to the project's root or absolute.</param>
/// <param name="Generation">The generation that the repositories were made from; 0 for none.</param>
public sealed record BackupOutputs(string Target, int Generation);
