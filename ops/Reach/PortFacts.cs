using System.Collections.Immutable;

namespace GitOrigin.Ops.Reach;

/// <summary>The server's port, as neutron has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Its status, such as <c>ACTIVE</c>.</param>
/// <param name="IsUp">Whether it is switched on.</param>
/// <param name="IsFiltered">Whether security groups are asked at all.</param>
/// <param name="Subnets">The ids of the subnets that it has addresses of.</param>
public sealed record PortFacts(string Id, string Status, bool IsUp, bool IsFiltered, ImmutableArray<string> Subnets);
