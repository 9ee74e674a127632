using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A resource to make.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Log">Where progress goes.</param>
/// <param name="Inputs">Checked inputs.</param>
/// <param name="Timeout">The user's limit; null: the provider's own.</param>
/// <param name="Preview">Say what outputs would be known, and make nothing.</param>
public sealed record CreateRequest(Urn Urn, IResourceLog Log, PropertyMap Inputs, TimeSpan? Timeout, bool Preview)
    : ResourceRequest(Urn, Log);
