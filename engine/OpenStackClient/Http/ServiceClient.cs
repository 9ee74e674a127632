using System.Net;
using System.Text.Json.Nodes;
using OpenStackClient.Identity;
using OpenStackClient.Settings;

namespace OpenStackClient.Http;

/// <summary>One service of the cloud in one region: its address, its microversion, and requests with the session's token.</summary>
public sealed class ServiceClient : IDisposable
{
    private readonly ServiceKind kind;
    private readonly string? region;
    private readonly CloudSettings settings;
    private readonly Session session;
    private readonly HttpTransport transport;
    private readonly SemaphoreSlim turn = new(1, 1);
    private bool negotiated;
    private Microversion? microversion;

    internal ServiceClient(ServiceKind kind, string? region, CloudSettings settings, Session session, HttpTransport transport)
    {
        this.kind = kind;
        this.region = region;
        this.settings = settings;
        this.session = session;
        this.transport = transport;
    }

    /// <summary>Reads an object.</summary>
    public Task<JsonObject> GetAsync(string path, CancellationToken cancellation) => SendAsync(HttpMethod.Get, path, null, cancellation);

    /// <summary>Reads an object; null where there is none.</summary>
    public async Task<JsonObject?> FindAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await GetAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Makes an object, or does something with one.</summary>
    public Task<JsonObject> PostAsync(string path, JsonNode body, CancellationToken cancellation) => SendAsync(HttpMethod.Post, path, body, cancellation);

    /// <summary>Changes an object.</summary>
    public Task<JsonObject> PutAsync(string path, JsonNode body, CancellationToken cancellation) => SendAsync(HttpMethod.Put, path, body, cancellation);

    /// <summary>Deletes an object; false where it is gone already.</summary>
    public async Task<bool> DeleteAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await SendAsync(HttpMethod.Delete, path, null, cancellation).ConfigureAwait(false);
            return true;
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    /// <summary>Lists objects, page after page.</summary>
    /// <param name="path">The collection, with its query.</param>
    /// <param name="name">The name that the answer has for it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(string path, string name, CancellationToken cancellation)
    {
        var found = new List<JsonObject>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? next = path;
        while (next is not null && seen.Add(next))
        {
            var page = await GetAsync(next, cancellation).ConfigureAwait(false);
            found.AddRange((page[name] as JsonArray ?? []).OfType<JsonObject>());
            next = NextPage(page, name);
        }

        return found;
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    // Neutron, nova and cinder name the next page in a list of links; glance and keystone in a field.
    private static string? NextPage(JsonObject page, string name) =>
        (page[$"{name}_links"] as JsonArray)?.FirstOrDefault(link => (string?)link?["rel"] == "next")?["href"]?.GetValue<string>()
        ?? (page["next"] is JsonValue next ? (string?)next : (string?)(page["links"] as JsonObject)?["next"]);

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellation)
    {
        var login = await session.LoginAsync(null, cancellation).ConfigureAwait(false);
        var request = await RequestAsync(login, method, path, body, cancellation).ConfigureAwait(false);
        try
        {
            return (await transport.SendAsync(request, cancellation).ConfigureAwait(false)).Body;
        }
        catch (CloudException e) when (e.Status is HttpStatusCode.Unauthorized && settings.AllowReauthentication)
        {
            // The token ended before its time: somebody revoked it, or the clocks differ.
            login = await session.LoginAsync(login, cancellation).ConfigureAwait(false);
            return (await transport.SendAsync(request with { Token = login.Token }, cancellation).ConfigureAwait(false)).Body;
        }
    }

    private async Task<CloudRequest> RequestAsync(Login login, HttpMethod method, string path, JsonNode? body, CancellationToken cancellation)
    {
        var root = Endpoint.Versioned(login.Catalog.Find(kind, settings, region), kind.Version);
        var version = kind.Microversion is { } wanted ? await NegotiateAsync(root, login, wanted, cancellation).ConfigureAwait(false) : null;
        return new CloudRequest(method, Absolute(root, path), body)
        {
            Token = login.Token,
            Microversion = version is null ? null : $"{kind.Name} {version}",
        };
    }

    // A link to a next page may come by a proxy that the service does not know of: only its query is taken.
    private static Uri Absolute(string root, string path)
    {
        if (Uri.TryCreate(path, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")
        {
            var prefix = new Uri(root).AbsolutePath.TrimEnd('/');
            var rest = link.AbsolutePath;
            var collection = rest[(rest.LastIndexOf(prefix.Length == 0 ? "/" : prefix, StringComparison.Ordinal) + prefix.Length)..];
            return new Uri(root + collection + link.Query);
        }

        // Glance's are paths from its root on.
        var version = new Uri(root).Segments[^1].Trim('/');
        return new Uri(path.StartsWith($"/{version}/", StringComparison.Ordinal) ? root[..^(version.Length + 1)] + path : $"{root}/{path.TrimStart('/')}");
    }

    private async Task<Microversion?> NegotiateAsync(string root, Login login, Microversion wanted, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!negotiated)
            {
                // Cinder tells of its versions only who is logged in.
                var question = new CloudRequest(HttpMethod.Get, new Uri(Endpoint.Root(root))) { Token = login.Token };
                var answer = await transport.SendAsync(question, cancellation).ConfigureAwait(false);
                microversion = Microversions.Choose(answer.Body, kind, wanted);
                negotiated = true;
            }

            return microversion;
        }
        finally
        {
            turn.Release();
        }
    }
}
