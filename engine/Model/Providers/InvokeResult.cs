using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>What a function answered.</summary>
public sealed record InvokeResult(PropertyMap Return, ImmutableArray<CheckFailure> Failures);
