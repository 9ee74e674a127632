using System.Collections.Immutable;

namespace GitOrigin.Infra.Remote;

/// <summary>A tool of ours as it is run on the server, for whoever runs it again: administrators' commands.</summary>
/// <param name="Name">The resource's name, such as <c>account-grace</c>.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Stdin">What it reads; may be secret.</param>
public sealed record ServerStep(string Name, string Tool, ImmutableArray<string> Arguments, string Stdin);
