namespace Pulumi;

/// <summary>What generated packages give for a parameterised provider. Part of the API, but refused when used.</summary>
/// <param name="name">The provider's name.</param>
/// <param name="version">The provider's version.</param>
/// <param name="downloadUrl">Where its plugin can be fetched from.</param>
/// <param name="checksums">Checksums of the plugin by platform.</param>
/// <param name="parameterization">The parameter.</param>
public sealed class RegisterPackageRequest(
    string name,
    string version,
    string? downloadUrl,
    Dictionary<string, byte[]>? checksums = null,
    RegisterPackageRequest.PackageParameterization? parameterization = null)
{
    /// <summary>The provider's name.</summary>
    public string Name { get; } = name;

    /// <summary>The provider's version.</summary>
    public string Version { get; } = version;

    /// <summary>Where its plugin can be fetched from; empty for the usual place.</summary>
    public string DownloadUrl { get; } = downloadUrl ?? "";

    /// <summary>Checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; } = checksums ?? [];

    /// <summary>The parameter.</summary>
    public PackageParameterization? Parameterization { get; } = parameterization;

    /// <summary>The parameter of a parameterised provider.</summary>
    /// <param name="name">The name of the package that results.</param>
    /// <param name="version">The version of the package that results.</param>
    /// <param name="value">The parameter's value, for the provider alone to read.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The name of the package that results.</summary>
        public string Name { get; } = name;

        /// <summary>The version of the package that results.</summary>
        public string Version { get; } = version;

        /// <summary>The parameter's value, for the provider alone to read.</summary>
        public byte[] Value { get; } = value;
    }
}
