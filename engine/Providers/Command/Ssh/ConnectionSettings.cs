namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>A host, and the host to go through to reach it. Two resources with equal settings share one connection.</summary>
/// <param name="Target">The host that commands run on.</param>
/// <param name="Proxy">The jump host; null: none.</param>
internal sealed record ConnectionSettings(EndpointSettings Target, EndpointSettings? Proxy)
{
    /// <summary>Where it goes, without any secret.</summary>
    public override string ToString() => Proxy is null ? $"{Target}" : $"{Target} through {Proxy}";
}
