namespace Pulumi;

/// <summary>The action of a <see cref="ResourceHook"/>.</summary>
public delegate Task ResourceHookCallback(ResourceHookArgs args, CancellationToken cancellationToken = default);
