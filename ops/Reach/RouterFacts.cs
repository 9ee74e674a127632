using System.Collections.Immutable;

namespace GitOrigin.Ops.Reach;

/// <summary>The router between the server's network and the outside, as neutron has it.</summary>
/// <param name="HasGateway">Whether it leads to an external network.</param>
/// <param name="IsUp">Whether it is switched on.</param>
/// <param name="Subnets">The ids of the subnets that it is in.</param>
public sealed record RouterFacts(bool HasGateway, bool IsUp, ImmutableArray<string> Subnets);
