using System.Net;
using System.Text.Json.Nodes;
using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Values;
using OpenStackClient.Settings;
using OpenStackClient.Tests.Support;

namespace EmbeddedEngine.Providers.OpenStack.Tests;

/// <summary>A creation whose answer is lost makes one resource, not two.</summary>
public sealed class AdoptionTests : IDisposable
{
    private readonly FakeCloud fake = new();
    private readonly Clock clock = new();
    private readonly List<JsonObject> networks = [];
    private int failures = 1;

    [Fact]
    public async Task A_network_whose_making_was_not_answered_is_taken_over()
    {
        await using var provider = await ProviderAsync();
        var network = new ResourceDriver(provider, "openstack:networking/network:Network", "net");

        await clock.RunAsync(() => network.CreateAsync(("name", "n"), ("description", "mine")));

        networks.ShouldHaveSingleItem()["description"]!.ToString().ShouldBe("mine");
        network.Id.ShouldBe("id1");
        network.Log.Lines.ShouldContain("network id1 was half made before: it is taken over.");
    }

    [Fact]
    public async Task One_that_was_half_made_by_an_earlier_run_is_taken_over_and_completed()
    {
        failures = 0;
        await using var provider = await ProviderAsync();
        var network = new ResourceDriver(provider, "openstack:networking/network:Network", "net");
        await clock.RunAsync(() => network.CreateAsync(("name", "n")));
        networks[0]["description"] = fake.Calls.First(call => call.StartsWith("POST", StringComparison.Ordinal)).Split('"')
            .First(text => text.StartsWith("being made", StringComparison.Ordinal));

        var again = new ResourceDriver(provider, "openstack:networking/network:Network", "net");
        await clock.RunAsync(() => again.CreateAsync(("name", "other"), ("description", "mine")));

        again.Id.ShouldBe(network.Id);
        networks.ShouldHaveSingleItem()["name"]!.ToString().ShouldBe("other");
        networks[0]["description"]!.ToString().ShouldBe("mine");
    }

    public void Dispose() => fake.Dispose();

    private async Task<OpenStackProvider> ProviderAsync()
    {
        fake.Answer = AnswerTo;
        var provider = new OpenStackProvider(new CloudsFile("/", _ => null), Variable, _ => fake, clock);
        await provider.ConfigureAsync(PropertyMap.Empty, default);
        return provider;
    }

    private static string? Variable(string name) => name switch
    {
        "OS_AUTH_URL" => "http://identity",
        "OS_TOKEN" => "t",
        "OS_REGION_NAME" => "one",
        _ => null,
    };

    // A very small neutron, whose first answer to a creation is lost.
    private HttpResponseMessage AnswerTo(string text, HttpRequestMessage request)
    {
        var path = request.RequestUri!.AbsolutePath;
        var body = text.Contains('{', StringComparison.Ordinal) ? JsonNode.Parse(text[text.IndexOf('{')..])!["network"]?.AsObject() : null;
        if (request.Method == HttpMethod.Post && path == "/v2.0/networks")
        {
            var made = body!.DeepClone().AsObject();
            made["id"] = $"id{networks.Count + 1}";
            made["status"] = "ACTIVE";
            networks.Add(made);
            return failures-- > 0 ? FakeCloud.Json(HttpStatusCode.GatewayTimeout, new JsonObject()) : Wrapped(made);
        }

        if (request.Method == HttpMethod.Get && path == "/v2.0/networks")
        {
            var wanted = Uri.UnescapeDataString(request.RequestUri.Query.Split("description=")[1]);
            var found = networks.Where(network => (string?)network["description"] == wanted).Select(network => network.DeepClone());
            return FakeCloud.Json(HttpStatusCode.OK, new JsonObject { ["networks"] = new JsonArray([.. found]) });
        }

        var one = networks.Single(network => path == $"/v2.0/networks/{network["id"]}");
        if (request.Method == HttpMethod.Put)
        {
            foreach (var (name, value) in body!)
                one[name] = value?.DeepClone();
        }

        return Wrapped(one);
    }

    private static HttpResponseMessage Wrapped(JsonObject network) => FakeCloud.Json(HttpStatusCode.OK, new JsonObject { ["network"] = network.DeepClone() });
}
