using System.Net;
using System.Text.Json.Nodes;
using OpenStackClient.Http;
using OpenStackClient.Identity;
using OpenStackClient.Settings;
using OpenStackClient.Tests.Support;

namespace OpenStackClient.Tests;

public sealed class SessionTests : IDisposable
{
    private readonly FakeCloud fake = new();
    private readonly Clock clock = new();

    [Fact]
    public async Task One_login_serves_many_requests_and_says_who_and_for_what()
    {
        fake.Answer = (_, _) => FakeCloud.Ok("""{"network":{"id":"n"}}""");
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => NetworkOf(cloud).GetAsync("networks/n", default)));

        fake.Logins.ShouldBe(1);
        var body = fake.Requests.Single(request => request.StartsWith("POST /v3/auth/tokens", StringComparison.Ordinal));
        body.ShouldContain("""{"auth":{"identity":{"methods":["password"],"password":{"user":{"name":"ann","domain":{"id":"default"},"password":"hidden"}}},"scope":{"project":{"name":"demo","domain":{"id":"default"}}}}}""");
    }

    [Fact]
    public async Task An_application_credential_brings_its_own_project()
    {
        using var cloud = new Cloud(FakeCloud.Settings with { Credentials = new Credentials.Application("id1", null, null, "hidden"), Scope = null }, fake, clock);

        await cloud.LoginAsync(default);

        fake.Requests.Single().ShouldEndWith("""{"auth":{"identity":{"methods":["application_credential"],"application_credential":{"secret":"hidden","id":"id1"}}}}""");
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once()
    {
        fake.Answer = (_, request) => request.Headers.GetValues("X-Auth-Token").Single() == "token2"
            ? FakeCloud.Ok("{}")
            : FakeCloud.Json(HttpStatusCode.Unauthorized, new JsonObject());
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        await NetworkOf(cloud).GetAsync("networks", default);

        fake.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends()
    {
        fake.TokensEnd = clock.GetUtcNow() + TimeSpan.FromMinutes(10);
        fake.Answer = (_, _) => FakeCloud.Ok("{}");
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        await cloud.LoginAsync(default);
        clock.Advance(TimeSpan.FromMinutes(7));
        await cloud.LoginAsync(default);
        fake.Logins.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await cloud.LoginAsync(default);

        fake.Logins.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_keystones_words_and_without_the_password()
    {
        fake.Refusal = FakeCloud.Json(HttpStatusCode.Unauthorized, JsonNode.Parse("""{"error":{"code":401,"message":"Wrong, sorry","title":"Unauthorized"}}""")!);
        using var cloud = new Cloud(FakeCloud.Settings, fake, clock);

        var error = await Should.ThrowAsync<OpenStackException>(() => cloud.LoginAsync(default));

        error.Message.ShouldContain("user 'ann'");
        error.Message.ShouldContain("Wrong, sorry");
        error.ToString().ShouldNotContain("hidden");
    }

    [Theory]
    [InlineData("public", "one", "http://network/v2.0/x")]
    [InlineData("public", "two", "http://network.two/v2.0/x")]
    [InlineData("internal", "one", "http://network.inside/v2.0/x")]
    public async Task The_catalog_is_asked_by_region_and_interface(string name, string region, string expected)
    {
        Uri? asked = null;
        fake.Answer = (_, request) => { asked = request.RequestUri; return FakeCloud.Ok("{}"); };
        using var cloud = new Cloud(FakeCloud.Settings with { Interface = name, Region = region }, fake, clock);

        await NetworkOf(cloud).GetAsync("x", default);

        asked!.ToString().ShouldBe(expected);
    }

    [Fact]
    public async Task A_region_that_is_not_there_is_named_with_those_that_are()
    {
        using var cloud = new Cloud(FakeCloud.Settings with { Region = "three" }, fake, clock);

        var error = await Should.ThrowAsync<OpenStackException>(() => NetworkOf(cloud).GetAsync("x", default));

        error.Message.ShouldBe("The cloud's catalog has no public address of the service 'network' in region 'three'. The regions are: one, two.");
    }

    public void Dispose() => fake.Dispose();

    private static ServiceClient NetworkOf(Cloud cloud) => cloud.Service(ServiceKind.Network, null);
}
