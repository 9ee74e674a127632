using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A resource that was made; in a preview the id may be empty.</summary>
public sealed record CreateResult(string Id, PropertyMap Outputs);
