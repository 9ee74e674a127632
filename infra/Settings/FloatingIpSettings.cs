namespace GitOrigin.Infra.Settings;

/// <summary>How the server gets its floating IP address: a new one out of a pool, or one that the project holds.</summary>
public sealed record FloatingIpSettings
{
    /// <summary>The external network that a new address is taken from; null where <see cref="Address"/> is set.</summary>
    public string? Pool { get; init; }

    /// <summary>An address that the project holds and keeps; null where <see cref="Pool"/> is set.</summary>
    public string? Address { get; init; }

    /// <summary>Whether an address out of the pool stays with the project when the stack is deleted, so that names can point at it.</summary>
    public bool Keep { get; init; }
}
