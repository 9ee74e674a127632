using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>Checked inputs, and what is wrong with them.</summary>
public sealed record CheckResult(PropertyMap Inputs, ImmutableArray<CheckFailure> Failures)
{
    /// <summary>Inputs without fault.</summary>
    public CheckResult(PropertyMap inputs)
        : this(inputs, [])
    {
    }
}
