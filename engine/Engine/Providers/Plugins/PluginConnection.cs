using EmbeddedEngine.Rpc;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumirpc;

namespace EmbeddedEngine.Providers.Plugins;

/// <summary>The connection to one plugin: makes calls, and says what has become of those that fail.</summary>
/// <param name="plugin">The plugin.</param>
/// <param name="process">Its process; null for one that ran already, and is left running.</param>
/// <param name="port">The loopback port that it serves.</param>
/// <param name="settings">Limits.</param>
internal sealed class PluginConnection(PluginName plugin, PluginProcess? process, int port, PluginSettings settings) : IAsyncDisposable
{
    // Long enough for a process that broke a connection by ending to have ended.
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CancelLimit = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(50);

    private readonly GrpcChannel channel = GrpcChannel.ForAddress(
        $"http://127.0.0.1:{port}",
        new GrpcChannelOptions
        {
            MaxReceiveMessageSize = MonitorHost.MaxMessageSize,
            MaxSendMessageSize = MonitorHost.MaxMessageSize,
            // Loopback: no proxy has a part in it.
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
            DisposeHttpClient = true,
        });

    private ResourceProvider.ResourceProviderClient? client;

    private ResourceProvider.ResourceProviderClient Client => client ??= new(new DeepCallInvoker(channel.CreateCallInvoker()));

    /// <summary>What the plugin answered to the handshake; null from one that knows none.</summary>
    public ProviderHandshakeResponse? Handshake { get; private set; }

    /// <summary>Makes the plugin's acquaintance; one that does not listen yet is waited for.</summary>
    /// <exception cref="ProviderException">It does not answer.</exception>
    public async Task GreetAsync(string engineAddress, CancellationToken cancellation)
    {
        var request = new ProviderHandshakeRequest { EngineAddress = engineAddress, ConfigureWithUrn = true, InvokeWithPreview = true };
        using var end = new CancellationTokenSource(settings.StartLimit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        if (process is null)
            await TryAttachAsync(engineAddress, either.Token).ConfigureAwait(false);
        while (true)
        {
            try
            {
                Handshake = await Client.HandshakeAsync(request, cancellationToken: either.Token).ConfigureAwait(false);
                return;
            }
            catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
            {
                return;
            }
            catch (RpcException e)
            {
                cancellation.ThrowIfCancellationRequested();
                var isSlow = e.StatusCode == StatusCode.Unavailable && !end.IsCancellationRequested;
                var why = await EndAsync(isSlow ? RetryDelay : TimeSpan.Zero).ConfigureAwait(false);
                if (isSlow && why is null && process is not null)
                    continue;
                why ??= end.IsCancellationRequested
                    ? $"did not answer within {settings.StartLimit.TotalSeconds} s"
                    : $"could not be spoken to: {e.Status.Detail}";
                throw new ProviderException($"The plugin of package '{plugin.Package}' {why}.", e);
            }
        }
    }

    /// <summary>Makes a call.</summary>
    /// <param name="what">What is done, for messages: an infinitive.</param>
    /// <param name="limit">The user's limit; null for none.</param>
    /// <param name="call">The call.</param>
    /// <param name="cancellation">The user's wish to end: the plugin is told, and then given some time.</param>
    /// <exception cref="OutcomeUnknownException">The plugin was lost or did not end in time.</exception>
    /// <exception cref="PluginLacksMethodException">The plugin does not know the method.</exception>
    /// <exception cref="ProviderException">The plugin answered an error, or had ended before.</exception>
    public async Task<T> CallAsync<T>(
        string what, TimeSpan? limit, Func<ResourceProvider.ResourceProviderClient, CallOptions, AsyncUnaryCall<T>> call, CancellationToken cancellation)
    {
        if (await EndAsync(TimeSpan.Zero).ConfigureAwait(false) is { } before)
            throw new ProviderException($"The plugin of package '{plugin.Package}' was to {what} and could not begin: it {before}.");
        using var end = new CancellationTokenSource();
        if (limit is { } given)
            end.CancelAfter(given + settings.Grace);
        using var wish = cancellation.Register(() =>
        {
            _ = TellToEndAsync();
            end.CancelAfter(settings.Grace);
        });
        try
        {
            return await call(Client, new CallOptions(cancellationToken: end.Token)).ConfigureAwait(false);
        }
        catch (RpcException) when (end.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new OutcomeUnknownException(
                $"The plugin of package '{plugin.Package}' was given {limit!.Value.TotalSeconds} s to {what} (the option customTimeouts) and did not end: " +
                "how far it got is not known. Look at the resource, give it more time, and run the update again.");
        }
        catch (RpcException e)
        {
            throw await ExplainAsync(e, what).ConfigureAwait(false);
        }
    }

    /// <summary>Tells the plugin to end what it does. It may not know how.</summary>
    public async Task TellToEndAsync()
    {
        try
        {
            using var limit = new CancellationTokenSource(CancelLimit);
            await Client.CancelAsync(new Empty(), cancellationToken: limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is RpcException or ObjectDisposedException)
        {
            // Advice only: it is ended in any case.
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await TellToEndAsync().ConfigureAwait(false);
            await process.DisposeAsync().ConfigureAwait(false);
        }

        channel.Dispose();
    }

    private async Task TryAttachAsync(string engineAddress, CancellationToken cancellation)
    {
        try
        {
            await Client.AttachAsync(new PluginAttach { Address = engineAddress }, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (RpcException)
        {
            // One that cannot be attached to is used as it is; one that does not answer is found out next.
        }
    }

    private async Task<Exception> ExplainAsync(RpcException e, string what)
    {
        if (e.StatusCode == StatusCode.Unimplemented)
            return new PluginLacksMethodException($"The plugin of package '{plugin.Package}' does not know how to {what}.", e);
        // An exception below the status means that no answer came.
        if (e.Status.DebugException is not null)
        {
            var why = await EndAsync(EndPatience).ConfigureAwait(false) ?? $"could not be spoken to any more: {e.Status.Detail}";
            return new OutcomeUnknownException(
                $"The plugin of package '{plugin.Package}' was to {what} and {why}. How far it got is not known: look at the resource, then run the update again.", e);
        }

        return PluginErrors.Read(e);
    }

    private async Task<string?> EndAsync(TimeSpan patience) =>
        process is null ? null : await process.EndedAsync(patience).ConfigureAwait(false);
}
