using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Deployments;

/// <summary>What a program is told when it starts.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="MonitorAddress"><c>host:port</c> of the resource monitor and of the engine service.</param>
/// <param name="Config">The stack's configuration.</param>
/// <param name="Preview">Whether nothing is to be changed.</param>
/// <param name="Parallel">How many resources are worked on at once.</param>
public sealed record ProgramContext(StackName Stack, string MonitorAddress, StackConfig Config, bool Preview, int Parallel);
