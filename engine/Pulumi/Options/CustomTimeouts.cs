namespace Pulumi;

/// <summary>How long the operations on a resource may take.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For a create; null for the provider's own.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For an update; null for the provider's own.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For a delete; null for the provider's own.</summary>
    public TimeSpan? Delete { get; set; }
}
