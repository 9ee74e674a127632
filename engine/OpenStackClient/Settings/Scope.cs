namespace OpenStackClient.Settings;

/// <summary>The project that a login is for, by id or by name and domain.</summary>
public sealed record Scope(string? ProjectId, string? ProjectName, DomainName? Domain);
