namespace EmbeddedEngine.Resources;

/// <summary>How long each operation on a resource may take; null: as long as its provider says.</summary>
public sealed record CustomTimeouts(TimeSpan? Create = null, TimeSpan? Update = null, TimeSpan? Delete = null, TimeSpan? Read = null)
{
    /// <summary>No limit set by the user.</summary>
    public static CustomTimeouts None { get; } = new();
}
