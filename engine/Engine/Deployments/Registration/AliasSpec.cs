using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>Where a resource was before: a whole URN, or the parts that differ from now (null: as now).</summary>
internal sealed record AliasSpec
{
    /// <summary>The whole URN; the other parts do not count then.</summary>
    public Urn? Urn { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The type.</summary>
    public string? Type { get; init; }

    /// <summary>The stack's name.</summary>
    public string? Stack { get; init; }

    /// <summary>The project's name.</summary>
    public string? Project { get; init; }

    /// <summary>The parent.</summary>
    public Urn? Parent { get; init; }

    /// <summary>It had no parent.</summary>
    public bool NoParent { get; init; }
}
