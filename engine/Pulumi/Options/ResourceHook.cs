using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An action that the engine calls back. Part of the API, but a resource that has one is refused.</summary>
public sealed class ResourceHook
{
    /// <summary>Makes a hook.</summary>
    /// <param name="name">A name that is unique in the program.</param>
    /// <param name="callback">The action.</param>
    /// <param name="options">When it runs.</param>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new();
    }

    /// <summary>A name that is unique in the program.</summary>
    public string Name { get; }

    /// <summary>The action.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When it runs.</summary>
    public ResourceHookOptions Options { get; }
}

/// <summary>When a <see cref="ResourceHook"/> runs.</summary>
public sealed class ResourceHookOptions
{
    /// <summary>Whether it runs in previews too.</summary>
    public bool? OnDryRun { get; set; }
}

/// <summary>The action of a <see cref="ResourceHook"/>.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);

/// <summary>What a <see cref="ResourceHookCallback"/> sees.</summary>
/// <param name="urn">The resource's URN.</param>
/// <param name="id">The provider's id.</param>
/// <param name="newInputs">The inputs to be.</param>
/// <param name="oldInputs">The inputs that were.</param>
/// <param name="newOutputs">The outputs to be.</param>
/// <param name="oldOutputs">The outputs that were.</param>
public sealed class ResourceHookArgs(
    string urn,
    string id,
    ImmutableDictionary<string, object?>? newInputs = null,
    ImmutableDictionary<string, object?>? oldInputs = null,
    ImmutableDictionary<string, object?>? newOutputs = null,
    ImmutableDictionary<string, object?>? oldOutputs = null)
{
    /// <summary>The resource's URN.</summary>
    public string Urn { get; } = urn;

    /// <summary>The provider's id.</summary>
    public string Id { get; } = id;

    /// <summary>The inputs to be.</summary>
    public ImmutableDictionary<string, object?>? NewInputs { get; } = newInputs;

    /// <summary>The inputs that were.</summary>
    public ImmutableDictionary<string, object?>? OldInputs { get; } = oldInputs;

    /// <summary>The outputs to be.</summary>
    public ImmutableDictionary<string, object?>? NewOutputs { get; } = newOutputs;

    /// <summary>The outputs that were.</summary>
    public ImmutableDictionary<string, object?>? OldOutputs { get; } = oldOutputs;
}
