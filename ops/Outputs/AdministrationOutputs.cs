using System.Collections.Immutable;

namespace GitOrigin.Ops.Outputs;

/// <summary>What administrators' commands know of a stack: its secret output <c>administration</c>.</summary>
public sealed record AdministrationOutputs
{
    /// <summary>The account that the server is provisioned by: root, or one that may use sudo without a password.</summary>
    public required string Login { get; init; }

    /// <summary>Its private key.</summary>
    public required string LoginKey { get; init; }

    /// <summary>The private host key; null where the machine keeps its own.</summary>
    public string? HostKey { get; init; }

    /// <summary>Which deploy key it is: another number in the settings makes another key.</summary>
    public int DeployKeyVersion { get; init; } = 1;

    /// <summary>SHA-256 (hex) of the settings.</summary>
    public required string Settings { get; init; }

    /// <summary>Where backups are kept.</summary>
    public required BackupAccess Backup { get; init; }

    /// <summary>Every tool that create-all runs on the server, in an order in which they can be run again.</summary>
    public required ImmutableArray<ServerStep> Server { get; init; }

    /// <summary>The files of ours on the server.</summary>
    public required ImmutableArray<InstalledFile> Files { get; init; }

    /// <summary>What repositories are seeded from, by name.</summary>
    public required ImmutableSortedDictionary<string, SeedSource> Seeds { get; init; }
}
