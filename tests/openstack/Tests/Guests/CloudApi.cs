using System.Text;
using System.Text.Json.Nodes;

namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>What the provider has no resource for: requests to the rig's interfaces as its tenant.</summary>
internal sealed class CloudApi : IDisposable
{
    private const string Identity = "http://127.0.0.1:5000/v3/auth/tokens";
    private const string Servers = "http://127.0.0.1:8774/v2.1/servers";
    private const string Images = "http://127.0.0.1:9292/v2/images";

    private readonly HttpClient client = new();

    private CloudApi()
    {
    }

    public static async Task<CloudApi> LogInAsync()
    {
        var clouds = JsonNode.Parse(await File.ReadAllTextAsync(Environment.GetEnvironmentVariable("OS_CLIENT_CONFIG_FILE").ShouldNotBeNull()))!;
        var auth = clouds["clouds"]!["rig"]!["auth"]!;
        var credential = new JsonObject
        {
            ["id"] = (string?)auth["application_credential_id"],
            ["secret"] = (string?)auth["application_credential_secret"],
        };
        var identity = new JsonObject { ["methods"] = new JsonArray("application_credential"), ["application_credential"] = credential };
        var api = new CloudApi();
        var answer = await api.SendAsync(HttpMethod.Post, Identity, new() { ["auth"] = new JsonObject { ["identity"] = identity } });
        api.client.DefaultRequestHeaders.Add("X-Auth-Token", answer.Headers.GetValues("X-Subject-Token").Single());
        return api;
    }

    public async Task<string> ConsoleAsync(string server)
    {
        var answer = await ActAsync(server, "os-getConsoleOutput", new());
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["output"]!;
    }

    /// <summary>Starts, stops or reboots a server, and waits until it has the status that comes of it.</summary>
    public async Task PowerAsync(string server, string action, JsonObject? arguments, string status)
    {
        await ActAsync(server, action, arguments);
        for (var left = 300; await StatusAsync(server) != status; left--)
        {
            left.ShouldBePositive($"the server does not become {status}");
            await Task.Delay(200);
        }
    }

    /// <summary>Makes an image whose kernel would begin with another program; returns its id.</summary>
    public async Task<string> MakeImageAsync(string name, string commandLine)
    {
        var answer = await SendAsync(HttpMethod.Post, Images, new()
        {
            ["name"] = name,
            ["disk_format"] = "raw",
            ["container_format"] = "bare",
            ["os_command_line"] = commandLine,
        });
        var id = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["id"]!;
        using var data = new ByteArrayContent(new byte[1024]);
        data.Headers.ContentType = new("application/octet-stream");
        (await client.PutAsync(new Uri($"{Images}/{id}/file"), data)).EnsureSuccessStatusCode();
        return id;
    }

    public Task DeleteImageAsync(string id) => SendAsync(HttpMethod.Delete, $"{Images}/{id}", null);

    public void Dispose() => client.Dispose();

    private async Task<string> StatusAsync(string server) =>
        (string)JsonNode.Parse(await client.GetStringAsync(new Uri($"{Servers}/{server}")))!["server"]!["status"]!;

    private Task<HttpResponseMessage> ActAsync(string server, string action, JsonObject? arguments) =>
        SendAsync(HttpMethod.Post, $"{Servers}/{server}/action", new() { [action] = arguments });

    // With its length: nova reads no other.
    private static StringContent Json(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, url) { Content = body is null ? null : Json(body) };
        var answer = await client.SendAsync(request);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{method} {url}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return answer;
    }
}
