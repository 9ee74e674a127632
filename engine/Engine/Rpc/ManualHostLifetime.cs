using Microsoft.Extensions.Hosting;

namespace EmbeddedEngine.Rpc;

/// <summary>The server lives as long as its owner says; it takes no signals, which are the command line's to handle.</summary>
internal sealed class ManualHostLifetime : IHostLifetime
{
    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
