namespace GitOrigin.Ops.Reach;

/// <summary>The server, as nova has it.</summary>
/// <param name="Status">Its status, such as <c>ACTIVE</c>.</param>
/// <param name="Fault">What went wrong with it; null where nothing did.</param>
public sealed record ServerFacts(string Status, string? Fault);
