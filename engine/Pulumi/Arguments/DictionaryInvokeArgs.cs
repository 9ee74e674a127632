using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a provider's function as a dictionary, for callers that have no class for them.</summary>
/// <param name="dictionary">The values by their names on the wire.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
