using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A function that the engine calls back for a resource. Part of the API, but refused when used.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);

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

/// <summary>What a <see cref="ResourceTransform"/> gives.</summary>
/// <param name="args">The arguments to use.</param>
/// <param name="options">The options to use.</param>
public readonly struct ResourceTransformResult(ImmutableDictionary<string, object?> args, ResourceOptions options)
{
    /// <summary>The arguments to use.</summary>
    public ImmutableDictionary<string, object?> Args { get; } = args;

    /// <summary>The options to use.</summary>
    public ResourceOptions Options { get; } = options;
}
