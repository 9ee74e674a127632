namespace Pulumi;

/// <summary>Options of a call to a provider's function.</summary>
public class InvokeOptions
{
    /// <summary>A resource whose providers are used.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; else the parent's for the package, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's package.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin can be fetched from.</summary>
    public string? PluginDownloadURL { get; set; }
}
