using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a test is to make.</summary>
public class MockResourceArgs
{
    /// <summary>The resource's type.</summary>
    public string? Type { get; set; }

    /// <summary>The resource's name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs that are known, secrets laid open, by their names on the wire.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The explicit provider: its URN and id.</summary>
    public string? Provider { get; set; }

    /// <summary>The id of the resource to read or import.</summary>
    public string? Id { get; set; }
}
