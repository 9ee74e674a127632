using System.Collections.Immutable;

namespace OpenStackClient.Settings;

/// <summary>Which cloud is meant, and how to log in to it.</summary>
public sealed record CloudSettings
{
    /// <summary>The URL of the identity service, with or without its version.</summary>
    public required Uri AuthUrl { get; init; }

    /// <summary>Who logs in.</summary>
    public required Credentials Credentials { get; init; }

    /// <summary>What the login is for; null where the credentials say it themselves.</summary>
    public Scope? Scope { get; init; }

    /// <summary>The region; null: the only one, or the first of the catalog.</summary>
    public string? Region { get; init; }

    /// <summary>Which of a service's addresses is used: public, internal or admin.</summary>
    public string Interface { get; init; } = "public";

    /// <summary>Addresses in place of the catalog's, by type of service.</summary>
    public ImmutableDictionary<string, Uri> Endpoints { get; init; } = ImmutableDictionary<string, Uri>.Empty;

    /// <summary>Certificates that are trusted and that are shown.</summary>
    public TlsSettings Tls { get; init; } = new();

    /// <summary>Whether to log in again when the token ends before its time.</summary>
    public bool AllowReauthentication { get; init; } = true;

    /// <summary>How often a request that failed for a passing reason is tried again.</summary>
    public int MaxRetries { get; init; } = 6;
}
