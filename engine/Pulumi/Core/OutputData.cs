using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output turns out to be: a value, and what is to be known about it.</summary>
/// <param name="Resources">The resources that the value came from.</param>
/// <param name="Value">The value; the type's default if it is not known.</param>
/// <param name="IsKnown">Whether the value is known, which in a preview it may not be.</param>
/// <param name="IsSecret">Whether the value must be kept from screens, logs and plaintext state.</param>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    /// <summary>The same marks around another value.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}

/// <summary>Makes <see cref="OutputData{T}"/> and combines their marks.</summary>
internal static class OutputData
{
    public static OutputData<T> Known<T>(T value, bool isSecret = false) => new([], value, IsKnown: true, isSecret);

    public static OutputData<T> Unknown<T>(ImmutableHashSet<Resource> resources, bool isSecret) =>
        new(resources, default!, IsKnown: false, isSecret);

    /// <summary>Known only if both are; secret, and dependent, if either is.</summary>
    public static OutputData<TInner> Join<TOuter, TInner>(OutputData<TOuter> outer, OutputData<TInner> inner) => new(
        outer.Resources.Union(inner.Resources),
        inner.Value,
        outer.IsKnown && inner.IsKnown,
        outer.IsSecret || inner.IsSecret);
}
