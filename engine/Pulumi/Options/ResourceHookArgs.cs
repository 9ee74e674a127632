using System.Collections.Immutable;

namespace Pulumi;

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
