using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Arguments of a resource as a dictionary, for callers that have no class for them.</summary>
/// <param name="dictionary">The values by their names on the wire.</param>
public sealed class DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary) : ResourceArgs
{
    internal override ImmutableDictionary<string, object?> ToDictionary() => dictionary;
}
