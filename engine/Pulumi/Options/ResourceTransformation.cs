namespace Pulumi;

/// <summary>
/// Sees a resource before it is registered and may give other arguments and options; null to leave it as it is.
/// The parent cannot be changed.
/// </summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
