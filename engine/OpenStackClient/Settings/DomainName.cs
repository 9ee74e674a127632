namespace OpenStackClient.Settings;

/// <summary>A domain, by id or else by name.</summary>
public sealed record DomainName(string? Id, string? Name)
{
    /// <summary>The domain that is meant; null where neither is given.</summary>
    public static DomainName? Of(string? id, string? name) => id is null && name is null ? null : new(id, id is null ? name : null);
}
