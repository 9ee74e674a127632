namespace GitOrigin.Ops.Outputs;

/// <summary>Which generations are kept: the newest ones, and the newest one of each of so many past days, weeks and months.</summary>
/// <param name="Last">How many of the newest; at least 1.</param>
/// <param name="Daily">For how many days that have one.</param>
/// <param name="Weekly">For how many ISO weeks that have one.</param>
/// <param name="Monthly">For how many months that have one.</param>
public sealed record KeepRules(int Last, int Daily, int Weekly, int Monthly);
