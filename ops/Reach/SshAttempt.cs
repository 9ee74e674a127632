namespace GitOrigin.Ops.Reach;

/// <summary>What an attempt to log in met.</summary>
/// <param name="Outcome">How far it came.</param>
/// <param name="Detail">What was seen, in a few words; holds no secret.</param>
/// <param name="From">The address of this machine that the attempt came from; null where it could not be told.</param>
public sealed record SshAttempt(SshOutcome Outcome, string Detail, string? From);
