using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A call of a function that a test is to answer.</summary>
public class MockCallArgs
{
    /// <summary>The function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments by their names on the wire.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider: its URN and id.</summary>
    public string? Provider { get; set; }
}
