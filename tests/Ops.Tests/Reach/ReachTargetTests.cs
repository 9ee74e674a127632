using GitOrigin.Ops.OpenStack;
using GitOrigin.Ops.Reach;
using GitOrigin.Ops.Tests.OpenStack;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class ReachTargetTests
{
    private const string Command = "command:local:Command";
    private const string PrivateKey = "-----BEGIN OPENSSH PRIVATE KEY-----\nsecret\n-----END OPENSSH PRIVATE KEY-----\n";

    private static readonly object Server = SampleState.Resource(CloudTypes.Instance, "server", "i1");
    private static readonly object Address = SampleState.Resource(CloudTypes.FloatingIp, "floating-ip", "f1", outputs: new { address = "203.0.113.7" });
    private static readonly object Bootstrap = Key("bootstrap-host-key", "AAAA");

    [Fact]
    public void A_server_whose_making_stopped_half_way_is_known_by_its_bootstrap_key()
    {
        var target = ReachTarget.Of(FakeProject.Site, SampleState.Of([Server, Address, Key("login-key", "CCCC"), Bootstrap]), null).ShouldNotBeNull();

        (target.Host, target.Port, target.Login, target.LoginKey).ShouldBe(("203.0.113.7", 22, "debian", PrivateKey));
        target.HostKeys.Select(key => key.Base64).ShouldBe(["AAAA"]);
        target.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public void Later_it_may_show_the_permanent_key()
    {
        var target = ReachTarget.Of(FakeProject.Site, SampleState.Of([Server, Address, Bootstrap, Key("host-key", "BBBB")]), "given").ShouldNotBeNull();

        target.HostKeys.Select(key => key.Base64).ShouldBe(["BBBB", "AAAA"]);
        target.LoginKey.ShouldBe("given");
    }

    [Fact]
    public void An_address_that_the_project_holds_is_the_associations()
    {
        var way = SampleState.Resource(CloudTypes.FloatingIpAssociate, "floating-ip-association", "f1", new { floatingIp = "203.0.113.9" });

        ReachTarget.Of(FakeProject.Site, SampleState.Of([Server, way, Bootstrap]), "key")!.Host.ShouldBe("203.0.113.9");
    }

    [Fact]
    public void Without_a_floating_address_it_is_the_ports_own()
    {
        var port = SampleState.Resource(CloudTypes.Port, "port", "p1", outputs: new { allFixedIps = new[] { "10.0.0.5" } });

        ReachTarget.Of(FakeProject.Site with { HasFloatingIp = false }, SampleState.Of([Server, port, Bootstrap]), "key")!.Host.ShouldBe("10.0.0.5");
    }

    [Fact]
    public void Before_there_is_a_server_there_is_nothing_to_reach()
    {
        ReachTarget.Of(FakeProject.Site, SampleState.Of([Address]), null).ShouldBeNull();
        ReachTarget.Of(FakeProject.Site, StackState.None, null).ShouldBeNull();
    }

    [Fact]
    public void Secrets_that_are_masked_are_asked_for() =>
        Should.Throw<OpsException>(() => ReachTarget.Of(FakeProject.Site, SampleState.Of([Server, Address]), null)).Message.ShouldContain("--show-secrets");

    [Fact]
    public void A_host_on_this_machine_is_reached_as_the_outputs_say()
    {
        var stack = SampleState.Resource("pulumi:pulumi:Stack", "git-origin-dev", "", outputs: new
        {
            host = "127.77.0.1", port = 2222, knownHosts = "[127.77.0.1]:2222 ssh-ed25519 AAAA", administration = SampleState.Secret(new { login = "debian", loginKey = "the key" }),
        });

        var target = ReachTarget.Of(new SiteSettings { Stack = "dev", Kind = "local", Name = "dev" }, SampleState.Of([stack]), null).ShouldNotBeNull();

        (target.Host, target.Port, target.Login, target.LoginKey).ShouldBe(("127.77.0.1", 2222, "debian", "the key"));
    }

    private static object Key(string name, string publicKey) =>
        SampleState.Resource(Command, name, "c", outputs: new { stdout = SampleState.Secret($"{PrivateKey}ssh-ed25519 {publicKey}\n") });
}
