using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.State;

/// <summary>A stack in a list of stacks.</summary>
/// <param name="Name">The stack.</param>
/// <param name="LastUpdate">When its state was last written; null if it was never updated.</param>
/// <param name="ResourceCount">How many resources it has.</param>
/// <param name="Locks">Who works on it now.</param>
public sealed record StackSummary(StackName Name, DateTimeOffset? LastUpdate, int ResourceCount, IReadOnlyList<LockHolder> Locks);
