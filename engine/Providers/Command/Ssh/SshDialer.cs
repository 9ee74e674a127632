using EmbeddedEngine.Providers.Command.Execution;
using Renci.SshNet;
using Renci.SshNet.Common;
using Renci.SshNet.Messages.Transport;

namespace EmbeddedEngine.Providers.Command.Ssh;

/// <summary>Opens SSH connections.</summary>
/// <param name="time">The clock of pauses and time limits.</param>
/// <param name="sessionAgent">Says where the user session's agent listens; null: there is none.</param>
internal sealed class SshDialer(TimeProvider time, Func<string?> sessionAgent)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>Connects, with the attempts that the settings allow.</summary>
    /// <param name="settings">Where to.</param>
    /// <param name="make">Makes the kind of client that is wanted.</param>
    /// <param name="log">Told of attempts that fail, and of a host key that is not checked.</param>
    /// <param name="cancellation">Stops the attempts.</param>
    /// <exception cref="UnreachableException">The host cannot be reached.</exception>
    /// <exception cref="ProviderException">The login is refused, or the host has another key.</exception>
    public async Task<DialedClient<TClient>> DialAsync<TClient>(
        ConnectionSettings settings, Func<ConnectionInfo, TClient> make, IResourceLog log, CancellationToken cancellation)
        where TClient : BaseClient
    {
        foreach (var endpoint in new[] { settings.Proxy, settings.Target }.OfType<EndpointSettings>().Where(e => e.HostKey is null))
        {
            log.Write(LogSeverity.Warning, $"The host key of {endpoint} is not checked: anyone could pose as it. Set connection.hostKey.");
        }

        try
        {
            return await Retries(settings.Target, log).ExecuteAsync(
                async attempt => await DialOnceAsync(settings, make, log, attempt).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (DialRetry.IsPassing(e))
        {
            throw new UnreachableException($"{settings} cannot be reached: {e.Message}", e);
        }
    }

    private async Task<DialedClient<TClient>> DialOnceAsync<TClient>(
        ConnectionSettings settings, Func<ConnectionInfo, TClient> make, IResourceLog log, CancellationToken cancellation)
        where TClient : BaseClient
    {
        if (settings.Proxy is null)
        {
            var direct = await ConnectAsync(settings.Target, settings.Target.Host, settings.Target.Port, make, cancellation).ConfigureAwait(false);
            return new DialedClient<TClient>(direct, null).AllowPauses();
        }

        var proxy = await Retries(settings.Proxy, log).ExecuteAsync(
            async attempt => await ConnectAsync(
                settings.Proxy, settings.Proxy.Host, settings.Proxy.Port, info => new SshClient(info), attempt).ConfigureAwait(false),
            cancellation).ConfigureAwait(false);
        var tunnel = new ProxyTunnel(proxy, settings.Target);
        try
        {
            var client = await ConnectAsync(settings.Target, tunnel.Host, tunnel.Port, make, cancellation).ConfigureAwait(false);
            return new DialedClient<TClient>(client, tunnel).AllowPauses();
        }
        catch
        {
            tunnel.Dispose();
            throw;
        }
    }

    private Polly.ResiliencePipeline Retries(EndpointSettings endpoint, IResourceLog log) => DialRetry.Create(
        endpoint.DialErrorLimit, time, (failures, error) => log.Write(
            LogSeverity.Info, $"waiting for {endpoint} (attempt {failures} failed: {error.Message})", ephemeral: true));

    private async Task<TClient> ConnectAsync<TClient>(
        EndpointSettings endpoint, string host, int port, Func<ConnectionInfo, TClient> make, CancellationToken cancellation)
        where TClient : BaseClient
    {
        using var limit = new CancellationTokenSource(endpoint.DialTimeout, time);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var info = new ConnectionInfo(host, port, endpoint.User, Authentication.MethodsFor(endpoint, sessionAgent()))
        {
            Timeout = endpoint.DialTimeout,
        };
        var client = make(info);
        var check = new HostKeyCheck(endpoint);
        check.Guard(client);
        try
        {
            client.KeepAliveInterval = KeepAlive;
            await client.ConnectAsync(attempt.Token).ConfigureAwait(false);
            return client;
        }
        catch (Exception e)
        {
            client.Dispose();
            throw Translate(e, endpoint, check, limit, cancellation);
        }
    }

    private static Exception Translate(
        Exception error, EndpointSettings endpoint, HostKeyCheck check, CancellationTokenSource limit, CancellationToken cancellation) => error switch
    {
        _ when cancellation.IsCancellationRequested => new OperationCanceledException(error.Message, error, cancellation),
        _ when check.Refusal is { } refusal => new ProviderException(refusal, error),
        SshConnectionException { DisconnectReason: DisconnectReason.KeyExchangeFailed } when endpoint.HostKey is { } expected =>
            new ProviderException($"{endpoint} offers no host key of the type {expected.Type}, which hostKey says it has: {error.Message}", error),
        SshAuthenticationException => new ProviderException($"{endpoint} refuses the login: {error.Message}", error),
        OperationCanceledException when limit.IsCancellationRequested =>
            new TimeoutException($"no answer within {endpoint.PerDialTimeout} s", error),
        _ => error,
    };
}
