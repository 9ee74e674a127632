using System.Text.Json.Serialization;

namespace GitOrigin.Infra.Settings;

/// <summary>The place where backups are kept, outside the cloud. Each stack has a folder of its own in it.</summary>
[JsonDerivedType(typeof(DirectoryTarget), "directory")]
[JsonDerivedType(typeof(SftpTarget), "sftp")]
[JsonDerivedType(typeof(S3Target), "s3")]
public abstract record BackupTarget;

/// <summary>A folder on the machine that runs the commands.</summary>
/// <param name="Path">The folder, relative to the project's root or absolute.</param>
public sealed record DirectoryTarget(string Path) : BackupTarget;

/// <summary>A folder on an SFTP server. Its account's private key is <c>git-origin:backupKey</c>.</summary>
public sealed record SftpTarget : BackupTarget
{
    /// <summary>Its address or name.</summary>
    public required string Host { get; init; }

    /// <summary>The TCP port of its sshd.</summary>
    public int Port { get; init; } = 22;

    /// <summary>The account.</summary>
    public required string User { get; init; }

    /// <summary>The folder; from the account's home, or absolute.</summary>
    public required string Path { get; init; }

    /// <summary>Its host key: <c>ssh-ed25519 AAAA…</c>, without a comment.</summary>
    public required string HostKey { get; init; }
}

/// <summary>A bucket of an S3-compatible store. Its secret access key is <c>git-origin:backupSecret</c>.</summary>
public sealed record S3Target : BackupTarget
{
    /// <summary>The region where none is set: stores without regions take it.</summary>
    public const string DefaultRegion = "us-east-1";

    /// <summary>The store's URL, without a slash at its end.</summary>
    public required string Endpoint { get; init; }

    /// <summary>The region that requests are signed for.</summary>
    public string Region { get; init; } = DefaultRegion;

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>What all names begin with, without slashes at its ends; empty for nothing.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The id of the access key.</summary>
    public required string AccessKey { get; init; }
}
