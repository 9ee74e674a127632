using System.Collections.Immutable;

namespace GitOrigin.Ops.Outputs;

/// <summary>The outputs of a stack, as deployment tools read them.</summary>
public sealed record OriginOutputs
{
    /// <summary>The server's address.</summary>
    public required string Host { get; init; }

    /// <summary>The TCP port of its sshd.</summary>
    public required int Port { get; init; }

    /// <summary>One line for a known_hosts file: the server's pinned host key.</summary>
    public required string KnownHosts { get; init; }

    /// <summary>By repository that anon may clone: the SSH URL to clone it from.</summary>
    public required ImmutableSortedDictionary<string, string> CloneUrls { get; init; }

    /// <summary>By repository, by account that may push to it: the SSH URL to push to.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> PushUrls { get; init; }

    /// <summary>The private key of anon, in OpenSSH's format.</summary>
    public required string DeployKey { get; init; }

    /// <summary>By repository: what was in it when the stack was last changed.</summary>
    public required ImmutableSortedDictionary<string, RepositoryOutputs> Repositories { get; init; }

    /// <summary>Where backups are kept, and which one the stack was made from.</summary>
    public required BackupOutputs Backup { get; init; }

    /// <summary>What administrators' commands know; null where the outputs are those of a version that had none, or were given to someone else without it.</summary>
    public AdministrationOutputs? Administration { get; init; }

    /// <summary>What administrators' commands know.</summary>
    /// <exception cref="OpsException">It is not in the outputs.</exception>
    public AdministrationOutputs RequireAdministration() => Administration
        ?? throw new OpsException("the stack's outputs have no 'administration', which this command needs: run scripts/create-all once with this version");
}
