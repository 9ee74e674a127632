using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpenStackClient.Settings;

namespace OpenStackClient.Tests.Support;

/// <summary>
/// Answers requests as a test says, in place of a cloud: logins are granted, and a service is at <c>http://TYPE/VERSION</c>.
/// </summary>
internal sealed class FakeCloud : HttpMessageHandler
{
    private readonly ConcurrentQueue<string> requests = new();
    private int logins;

    /// <summary>What has been asked: <c>METHOD PATH?QUERY BODY</c>.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    /// <summary>Every request but those to log in and those about versions.</summary>
    public IEnumerable<string> Calls => Requests.Where(request => !request.Contains("/auth/tokens", StringComparison.Ordinal));

    public int Logins => logins;

    public DateTimeOffset TokensEnd { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>The answer to a login that is not granted.</summary>
    public HttpResponseMessage? Refusal { get; set; }

    /// <summary>The answer to a request, by its text; logins are no matter of it.</summary>
    public Func<string, HttpRequestMessage, HttpResponseMessage> Answer { get; set; } = (_, _) => Json(HttpStatusCode.NotFound, new JsonObject());

    public static CloudSettings Settings { get; } = new()
    {
        AuthUrl = new Uri("http://identity/"),
        Credentials = new Credentials.Password(new UserName(null, "ann", new DomainName("default", null)), "hidden"),
        Scope = new Scope(null, "demo", new DomainName("default", null)),
        Region = "one",
    };

    public static HttpResponseMessage Json(HttpStatusCode status, JsonNode body) =>
        new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Ok(string json) => Json(HttpStatusCode.OK, JsonNode.Parse(json)!);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : " " + await request.Content.ReadAsStringAsync(cancellationToken);
        var text = $"{request.Method} {request.RequestUri!.PathAndQuery}{body}";
        requests.Enqueue(text);
        return request.RequestUri.AbsolutePath.EndsWith("/auth/tokens", StringComparison.Ordinal)
            ? Refusal ?? Login()
            : Answer(text, request);
    }

    private HttpResponseMessage Login()
    {
        var endpoints = new JsonArray([.. new[] { "network", "compute", "volumev3", "image" }.Select(type => new JsonObject
        {
            ["type"] = type,
            ["endpoints"] = new JsonArray(
                Endpoint("internal", "one", $"http://{type}.inside/"),
                Endpoint("public", "two", $"http://{type}.two/"),
                Endpoint("public", "one", $"http://{type}/")),
        })]);
        var token = new JsonObject { ["expires_at"] = TokensEnd.ToString("O"), ["project"] = new JsonObject { ["id"] = "p1", ["name"] = "demo" }, ["catalog"] = endpoints };
        var response = Json(HttpStatusCode.Created, new JsonObject { ["token"] = token });
        response.Headers.Add("X-Subject-Token", $"token{Interlocked.Increment(ref logins)}");
        return response;
    }

    private static JsonObject Endpoint(string name, string region, string url) => new() { ["interface"] = name, ["region_id"] = region, ["url"] = url };
}
