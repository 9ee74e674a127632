using EmbeddedEngine.State;

namespace EmbeddedEngine.Stacks;

/// <summary>A stack as it is, decrypted.</summary>
/// <param name="Snapshot">Its state.</param>
/// <param name="Config">Its configuration.</param>
public sealed record LoadedStack(Snapshot Snapshot, StackConfig Config);
