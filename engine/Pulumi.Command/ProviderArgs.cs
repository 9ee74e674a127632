namespace Pulumi.Command;

/// <summary>Configuration of <see cref="Provider"/>: there is none.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    /// <summary>No configuration.</summary>
    public static new ProviderArgs Empty => new();
}
