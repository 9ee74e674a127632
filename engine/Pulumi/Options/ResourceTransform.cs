namespace Pulumi;

/// <summary>A function that the engine calls back for a resource. Part of the API, but refused when used.</summary>
public delegate Task<ResourceTransformResult?> ResourceTransform(
    ResourceTransformArgs args, CancellationToken cancellationToken = default);
