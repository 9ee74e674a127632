namespace GitOrigin.Ops.Backup;

/// <summary>What makes a server the same server to its clients. Secret.</summary>
/// <param name="HostKey">Its private host key, in OpenSSH's format; null where the machine keeps its own.</param>
/// <param name="DeployKey">The private key of anon.</param>
/// <param name="DeployKeyVersion">Which deploy key it is.</param>
public sealed record ServerIdentity(string? HostKey, string? DeployKey, int DeployKeyVersion);
