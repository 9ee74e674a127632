namespace OpenStackClient.Settings;

/// <summary>A user, by id or by name and domain.</summary>
public sealed record UserName(string? Id, string? Name, DomainName? Domain)
{
    /// <summary>As messages call the user.</summary>
    public override string ToString() => $"user '{Name ?? Id}'";
}
