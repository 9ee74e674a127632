using System.Collections.Concurrent;
using OpenStackClient.Http;
using OpenStackClient.Identity;
using OpenStackClient.Settings;

namespace OpenStackClient;

/// <summary>A cloud that we log in to: its services, and the clock by which they are waited for.</summary>
public sealed class Cloud : IDisposable
{
    private readonly CloudSettings settings;
    private readonly HttpTransport transport;
    private readonly Session session;
    private readonly ConcurrentDictionary<(ServiceKind Kind, string? Region), ServiceClient> clients = new();

    /// <summary>Prepares for a cloud; nothing is sent yet.</summary>
    /// <param name="settings">The cloud.</param>
    /// <param name="handler">What speaks HTTP; disposed with this.</param>
    /// <param name="time">The clock.</param>
    public Cloud(CloudSettings settings, HttpMessageHandler handler, TimeProvider time)
    {
        this.settings = settings;
        Time = time;
        transport = new HttpTransport(handler, settings.MaxRetries, time);
        session = new Session(settings, transport, time);
    }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The region of the settings; empty where they name none.</summary>
    public string Region => settings.Region ?? "";

    /// <summary>A service.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="region">Its region; null or empty: the one of the settings.</param>
    public ServiceClient Service(ServiceKind kind, string? region)
    {
        region = string.IsNullOrEmpty(region) ? settings.Region : region;
        return clients.GetOrAdd((kind, region), _ => new ServiceClient(kind, region, settings, session, transport));
    }

    /// <summary>The login of now.</summary>
    public Task<Login> LoginAsync(CancellationToken cancellation) => session.LoginAsync(null, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var client in clients.Values)
            client.Dispose();
        session.Dispose();
        transport.Dispose();
    }
}
