using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers;

/// <summary>A function to call.</summary>
/// <param name="Token">The function, <c>package:module:name</c>.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Preview">Whether this is a preview.</param>
public sealed record InvokeRequest(string Token, PropertyMap Arguments, bool Preview);
