using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Providers;

/// <summary>What an operation is about, and where it reports.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Log">Where progress lines and output go as they come.</param>
public abstract record ResourceRequest(Urn Urn, IResourceLog Log)
{
    /// <summary>The resource's type.</summary>
    public string Type => Urn.Type;

    /// <summary>The resource's name.</summary>
    public string Name => Urn.Name;
}
