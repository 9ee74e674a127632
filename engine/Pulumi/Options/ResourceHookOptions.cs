namespace Pulumi;

/// <summary>When a <see cref="ResourceHook"/> runs.</summary>
public sealed class ResourceHookOptions
{
    /// <summary>Whether it runs in previews too.</summary>
    public bool? OnDryRun { get; set; }
}
