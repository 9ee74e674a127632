using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a <see cref="ResourceTransform"/> sees.</summary>
/// <param name="name">The resource's name.</param>
/// <param name="type">The resource's type.</param>
/// <param name="custom">Whether a provider makes the resource.</param>
/// <param name="args">The resource's arguments.</param>
/// <param name="options">The resource's options.</param>
public readonly struct ResourceTransformArgs(
    string name, string type, bool custom, ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The resource's name.</summary>
    public string Name { get; } = name;

    /// <summary>The resource's type.</summary>
    public string Type { get; } = type;

    /// <summary>Whether a provider makes the resource.</summary>
    public bool Custom { get; } = custom;

    /// <summary>The resource's arguments.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>The resource's options.</summary>
    public ResourceOptions Options { get; } = options;
}
