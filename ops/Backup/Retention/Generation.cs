namespace GitOrigin.Ops.Backup.Retention;

/// <summary>A generation as retention sees it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Time">When it was made, UTC.</param>
public readonly record struct Generation(int Number, DateTimeOffset Time);
