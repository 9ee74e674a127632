using System.Collections.Immutable;
using EmbeddedEngine.Providers.Command.Execution;
using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Providers.Command.Ssh;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Remote;

/// <summary>Runs commands on a machine reached by SSH.</summary>
internal sealed class RemoteTarget(SshConnectionPool connections, TimeProvider time) : ICommandTarget
{
    /// <inheritdoc />
    public ImmutableArray<string> Names { get; } = ["connection"];

    /// <inheritdoc />
    public string DeleteAdvice =>
        "If the host is gone for good, what the command made is gone too: declare the command DeletedWith the host, "
        + "or take it out of the state with 'pulumi state delete'.";

    /// <inheritdoc />
    public PropertyMap Check(PropertyMap inputs, InputReader reader)
    {
        ConnectionSettingsReader.Read(reader);
        return ConnectionSettingsReader.Complete(inputs);
    }

    /// <inheritdoc />
    public Task<CommandExit> RunAsync(PropertyMap inputs, CommandLaunch launch, IResourceLog log, CancellationToken cancellation)
    {
        var settings = ConnectionSettingsReader.Read(inputs);
        return connections.Commands(settings).UseAsync(
            client => new RemoteProcess(client, settings, time).RunAsync(launch, cancellation), log, cancellation);
    }

    /// <inheritdoc />
    public PropertyMap Collect(PropertyMap inputs) => PropertyMap.Empty;

    /// <inheritdoc />
    public IEnumerable<string> Collected(PropertyMap inputs) => [];
}
