namespace Pulumi;

/// <summary>Options of a call to a resource's method.</summary>
public class CallOptions
{
    /// <summary>A resource whose providers are used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; else the resource's own.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's package.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin can be fetched from.</summary>
    public string? PluginDownloadURL { get; set; }
}
