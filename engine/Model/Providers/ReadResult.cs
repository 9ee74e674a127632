using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A resource as it is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Inputs">Inputs that would make it as it is; null when the provider cannot tell.</param>
/// <param name="Outputs">Its outputs.</param>
public sealed record ReadResult(string Id, PropertyMap? Inputs, PropertyMap Outputs);
