using System.Net;
using System.Text.Json.Nodes;
using OpenStackClient.Http;
using OpenStackClient.Identity;
using OpenStackClient.Tests.Support;

namespace OpenStackClient.Tests;

public sealed class TransportTests : IDisposable
{
    private readonly FakeCloud fake = new();
    private readonly Clock clock = new();

    [Theory]
    [InlineData("GET", 500, 2)]
    [InlineData("GET", 502, 2)]
    [InlineData("GET", 429, 2)]
    [InlineData("DELETE", 503, 2)]
    [InlineData("POST", 429, 2)]
    [InlineData("POST", 503, 2)]
    [InlineData("POST", 500, 1)] // it may have been done
    [InlineData("GET", 400, 1)]
    [InlineData("GET", 403, 1)]
    [InlineData("PUT", 409, 1)]
    public async Task Passing_failures_are_tried_again(string method, int status, int expected)
    {
        var calls = 0;
        fake.Answer = (_, _) => ++calls == 1 ? FakeCloud.Json((HttpStatusCode)status, new JsonObject()) : FakeCloud.Ok("{}");
        using var transport = new HttpTransport(fake, 3, clock);
        var request = new CloudRequest(new HttpMethod(method), new Uri("http://network/x"));

        try
        {
            await clock.RunAsync(() => transport.SendAsync(request, default));
        }
        catch (CloudException e)
        {
            ((int?)e.Status).ShouldBe(status);
        }

        calls.ShouldBe(expected);
    }

    [Fact]
    public async Task The_service_says_how_long_to_wait()
    {
        var calls = 0;
        fake.Answer = (_, _) =>
        {
            var answer = ++calls == 1 ? FakeCloud.Json(HttpStatusCode.TooManyRequests, new JsonObject()) : FakeCloud.Ok("{}");
            answer.Headers.Add("Retry-After", "20");
            return answer;
        };
        using var transport = new HttpTransport(fake, 3, clock);

        var took = await clock.RunAsync(() => transport.SendAsync(new CloudRequest(HttpMethod.Get, new Uri("http://network/x")), default));

        took.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(20));
        calls.ShouldBe(2);
    }

    [Fact]
    public async Task Tries_end_and_the_last_answer_is_told()
    {
        fake.Answer = (_, _) => FakeCloud.Json(HttpStatusCode.ServiceUnavailable, JsonNode.Parse("""{"message":"on holiday"}""")!);
        using var transport = new HttpTransport(fake, 2, clock);

        var error = await Should.ThrowAsync<CloudException>(() => clock.RunAsync(() => transport.SendAsync(new CloudRequest(HttpMethod.Get, new Uri("http://network/x?secret=1")), default)));

        error.Message.ShouldBe("on holiday (GET http://network/x answered 503)");
        fake.Requests.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("""{"error":{"code":401,"message":"m1","title":"t"}}""", "m1")]
    [InlineData("""{"NeutronError":{"type":"X","message":"m2","detail":""}}""", "m2")]
    [InlineData("""{"badRequest":{"code":400,"message":"m3"}}""", "m3")]
    [InlineData("""{"NeutronError":"m4"}""", "m4")]
    [InlineData("<html><body>m5</body></html>", "400 BadRequest")]
    [InlineData("m6", "m6")]
    [InlineData("", "400 BadRequest")]
    [InlineData("[1]", "400 BadRequest")]
    public void The_clouds_words_are_found_in_every_shape(string body, string expected) =>
        FaultText.Of(HttpStatusCode.BadRequest, body).ShouldBe(expected);

    [Fact]
    public async Task Pages_are_followed_by_either_kind_of_link()
    {
        fake.Answer = (text, _) => FakeCloud.Ok(text switch
        {
            "GET /v2.0/networks" => """{"networks":[{"id":"1"}],"networks_links":[{"rel":"next","href":"http://elsewhere:9696/v2.0/networks?marker=1"}]}""",
            "GET /v2.0/networks?marker=1" => """{"networks":[{"id":"2"}],"networks_links":[{"rel":"previous","href":"http://x/"}]}""",
            "GET /v2/images" => """{"images":[{"id":"3"}],"next":"/v2/images?marker=3"}""",
            "GET /v2/images?marker=3" => """{"images":[{"id":"4"}]}""",
            _ => "{}",
        });
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        var networks = await cloud.Service(ServiceKind.Network, null).ListAsync("networks", "networks", default);
        var images = await cloud.Service(ServiceKind.Image, null).ListAsync("images", "images", default);

        networks.Concat(images).Select(one => (string?)one["id"]).ShouldBe(["1", "2", "3", "4"]);
    }

    [Theory]
    [InlineData("2.93", "2.1", "compute 2.90")]
    [InlineData("2.60", "2.1", "compute 2.60")]
    public async Task The_newest_version_that_both_know_is_asked_for(string newest, string oldest, string expected)
    {
        string? asked = null;
        fake.Answer = (_, request) =>
        {
            asked = request.Headers.TryGetValues("OpenStack-API-Version", out var values) ? values.Single() : null;
            return FakeCloud.Ok($$$"""{"version":{"version":"{{{newest}}}","min_version":"{{{oldest}}}"}}""");
        };
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        await cloud.Service(ServiceKind.Compute, null).GetAsync("servers", default);

        asked.ShouldBe(expected);
    }

    [Fact]
    public async Task A_cloud_without_microversions_is_refused()
    {
        fake.Answer = (_, _) => FakeCloud.Ok("""{"version":{"version":"","min_version":""}}""");
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        (await Should.ThrowAsync<OpenStackException>(() => cloud.Service(ServiceKind.Compute, null).GetAsync("servers", default)))
            .Message.ShouldContain("too old");
    }

    public void Dispose() => fake.Dispose();
}
