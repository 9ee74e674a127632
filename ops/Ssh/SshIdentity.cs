namespace GitOrigin.Ops.Ssh;

/// <summary>Which key an account proves itself with.</summary>
/// <param name="Account">The account.</param>
/// <param name="AgentSocket">The agent that holds the key; null when it is a file.</param>
/// <param name="KeyFile">The private key's file; null when an agent holds it.</param>
public sealed record SshIdentity(string Account, string? AgentSocket, string? KeyFile)
{
    /// <summary>A key held by an agent.</summary>
    public static SshIdentity FromAgent(string account, PrivateAgent agent) => new(account, agent.Socket, null);

    /// <summary>A key in a file.</summary>
    public static SshIdentity FromFile(string account, string keyFile) => new(account, null, keyFile);
}
