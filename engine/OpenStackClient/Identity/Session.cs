using System.Net;
using System.Text.Json.Nodes;
using OpenStackClient.Http;
using OpenStackClient.Settings;

namespace OpenStackClient.Identity;

/// <summary>Logs in when it is needed, and again when the token ends. One login serves all.</summary>
internal sealed class Session(CloudSettings settings, HttpTransport transport, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim turn = new(1, 1);
    private Login? current;

    /// <summary>A login that is good for a while.</summary>
    /// <param name="refused">A login whose token a service refused, so that it is not used again; null for none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="OpenStackException">Keystone refused, or could not be reached.</exception>
    public async Task<Login> LoginAsync(Login? refused, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (current is null || ReferenceEquals(current, refused) || current.Expires - Reserve < time.GetUtcNow())
                current = await AskAsync(cancellation).ConfigureAwait(false);
            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async Task<Login> AskAsync(CancellationToken cancellation)
    {
        var address = Endpoint.Versioned(settings.AuthUrl, ServiceKind.Identity.Version);
        var request = new CloudRequest(HttpMethod.Post, new Uri($"{address}/auth/tokens"), AuthenticationRequest.Body(settings)) { Repeatable = true };
        CloudResponse response;
        try
        {
            response = await transport.SendAsync(request, cancellation).ConfigureAwait(false);
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.Unauthorized)
        {
            throw new OpenStackException($"The login at {address} with {settings.Credentials} was refused: {e.Words}", e);
        }

        var token = response.Headers.TryGetValues("X-Subject-Token", out var values) ? values.First() : throw Strange(address);
        var details = response.Body["token"] as JsonObject ?? throw Strange(address);
        var expires = DateTimeOffset.TryParse((string?)details["expires_at"], out var until) ? until : throw Strange(address);
        return new Login(token, expires, details);
    }

    private static OpenStackException Strange(string address) => new($"The answer of {address} to a login is not keystone's: is it the identity service's URL?");
}
