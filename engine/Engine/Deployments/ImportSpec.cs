using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments;

/// <summary>A resource that exists and is to be taken into a stack.</summary>
/// <param name="Type">Its type, <c>PACKAGE:MODULE:NAME</c>.</param>
/// <param name="Name">The name that it is to have in the stack.</param>
/// <param name="Id">What its provider finds it by.</param>
public sealed record ImportSpec(string Type, string Name, string Id)
{
    /// <summary>What it stands in; null: the stack.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The provider resource that finds it; null: the default one of its package.</summary>
    public Urn? Provider { get; init; }

    /// <summary>Version of its package, for a default provider; empty: the one that the stack uses.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether it must not be deleted.</summary>
    public bool Protect { get; init; } = true;
}
