using EmbeddedEngine.Providers.Command.Ssh;

namespace EmbeddedEngine.Providers.Command;

/// <summary>Makes providers of the package <c>command</c>, with the schema and the behaviour of the official one, version 1.2.1.</summary>
/// <param name="workingDirectory">Where local commands run and relative paths start, unless a resource says so; null: the process's own folder.</param>
/// <param name="time">The clock of time limits and pauses; null: the system's.</param>
public sealed class CommandProviderFactory(string? workingDirectory = null, TimeProvider? time = null) : IProviderFactory
{
    /// <inheritdoc />
    public string Package => "command";

    /// <inheritdoc />
    public IProvider Create()
    {
        var clock = time ?? TimeProvider.System;
        return new CommandProvider(workingDirectory ?? Directory.GetCurrentDirectory(), clock, new SshConnectionPool(new SshDialer(clock, AgentOfSession)));
    }

    private static string? AgentOfSession()
    {
#pragma warning disable RS0030 // The one place that reads where the user's SSH agent listens.
        return Environment.GetEnvironmentVariable("SSH_AUTH_SOCK");
#pragma warning restore RS0030
    }
}
