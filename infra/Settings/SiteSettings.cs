namespace GitOrigin.Infra.Settings;

/// <summary>Where the server stands; one kind of place per derived record.</summary>
public abstract record SiteSettings
{
    /// <summary>The server's host name.</summary>
    public required string Name { get; init; }
}
