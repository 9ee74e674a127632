namespace EmbeddedEngine.Providers.OpenStack.Settings;

/// <summary>The project that a login is for, by id or by name and domain.</summary>
internal sealed record Scope(string? ProjectId, string? ProjectName, DomainName? Domain);
