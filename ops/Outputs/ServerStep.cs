using System.Collections.Immutable;

namespace GitOrigin.Ops.Outputs;

/// <summary>A tool that create-all runs on the server.</summary>
/// <param name="Name">The resource's name, such as <c>account-grace</c>.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Stdin">What it reads.</param>
public sealed record ServerStep(string Name, string Tool, ImmutableArray<string> Arguments, string Stdin);
