using GitOrigin.Ops.OpenStack;
using GitOrigin.Ops.Reach;
using GitOrigin.Ops.Server;
using GitOrigin.Ops.Tests.OpenStack;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class DiagnosisTests
{
    private const string Failed = "[   31.2] cloud-init[612]: 2026-11-27 util.py[WARNING]: Running module ssh failed";

    private static readonly ReachTarget Target = new("203.0.113.7", 22, "debian", "key", [new PinnedHostKey("ssh-ed25519", "AAAA")]);
    private static readonly RuleFacts Ssh = new("ingress", "IPv4", "tcp", 22, 22, "192.0.2.0/24", null);

    private static readonly CloudFacts Well = new()
    {
        Server = new("ACTIVE", null),
        Port = new("p1", "ACTIVE", IsUp: true, IsFiltered: true, ["s1"]),
        Address = new("p1", "ACTIVE"),
        Router = new(HasGateway: true, IsUp: true, ["s1"]),
        Rules = [Ssh, new("ingress", "IPv4", "icmp", null, null, "192.0.2.0/24", null), new("egress", "IPv4", null, null, null, null, null)],
        Console = ["Cloud-init v. 22.4.2 finished at Fri, 27 Nov 2026", "gitstore login:"],
        Image = "debian-12-genericcloud",
    };

    [Fact]
    public void A_server_that_was_reached_is_all_that_is_said()
    {
        var finding = Find(SshOutcome.Reached, null);

        finding.Kind.ShouldBe(FindingKind.Reached);
        finding.Sentence.ShouldBe("the server is reached: debian@203.0.113.7 port 22 (seen)");
        finding.Next.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(SshOutcome.TimedOut)]
    [InlineData(SshOutcome.Unreachable)]
    [InlineData(SshOutcome.Refused)]
    public void An_address_that_leads_nowhere(SshOutcome outcome)
    {
        Find(outcome, Well with { Address = new(null, "DOWN") }).ShouldSay(FindingKind.NoFloatingIp, "leads nowhere", "scripts/pulumi refresh --stack prod, then scripts/create-all prod");
        Find(outcome, Well with { Address = null }).ShouldSay(FindingKind.NoFloatingIp, "the project has no floating IP address 203.0.113.7");
    }

    [Theory]
    [InlineData(SshOutcome.TimedOut)]
    [InlineData(SshOutcome.OtherHostKey)]
    public void An_address_that_leads_elsewhere(SshOutcome outcome) =>
        Find(outcome, Well with { Address = new("p2", "ACTIVE") }).ShouldSay(FindingKind.AddressElsewhere, "leads to port p2");

    [Fact]
    public void A_site_without_a_floating_address_needs_none() =>
        Find(SshOutcome.TimedOut, Well with { Address = null }, site: FakeProject.Site with { HasFloatingIp = false }).Kind.ShouldBe(FindingKind.Unexplained);

    [Fact]
    public void A_router_that_does_not_lead_outside_or_in()
    {
        Find(SshOutcome.TimedOut, Well with { Router = Well.Router! with { HasGateway = false } }).ShouldSay(FindingKind.NoGateway, "no gateway", "git-origin:site.network.external");
        Find(SshOutcome.TimedOut, Well with { Router = Well.Router! with { IsUp = false } }).ShouldSay(FindingKind.NoGateway, "switched off");
        Find(SshOutcome.TimedOut, Well with { Router = Well.Router! with { Subnets = ["s9"] } }).ShouldSay(FindingKind.NoGateway, "not in the server's subnet");
        Find(SshOutcome.TimedOut, Well with { Router = null }).ShouldSay(FindingKind.NoGateway, "is gone");
    }

    [Fact]
    public void A_network_that_was_there_already_has_a_router_that_we_know_nothing_of() =>
        Find(SshOutcome.TimedOut, Well with { Router = null }, site: FakeProject.Site with { HasOwnNetwork = false }).Kind.ShouldBe(FindingKind.Unexplained);

    [Theory]
    [InlineData("198.51.100.4", "add 198.51.100.4, or its network, to git-origin:site.allow")]
    [InlineData("10.1.2.3", "others see this machine by another address than 10.1.2.3")]
    [InlineData("2001:db8::1", "add 2001:db8::1, or its network, to git-origin:site.allow")]
    public void No_rule_for_this_machine(string from, string next) =>
        Find(SshOutcome.TimedOut, Well, from).ShouldSay(FindingKind.NoRule, $"lets {from}, this machine, in by ssh: they are for 192.0.2.0/24", next);

    [Fact]
    public void A_rule_of_the_settings_that_somebody_took_away()
    {
        var site = FakeProject.Site with { Allow = ["192.0.2.0/24", "198.51.100.0/24"] };

        Find(SshOutcome.TimedOut, Well, "198.51.100.4", site).ShouldSay(FindingKind.NoRule, "lets 198.51.100.4", "git-origin:site.allow has this address, and its rule is gone");
        Find(SshOutcome.TimedOut, Well with { Rules = [.. Well.Rules.Skip(1)] }).ShouldSay(FindingKind.NoRule, "in from anywhere");
    }

    [Fact]
    public void Rules_are_not_to_blame_where_none_are_asked_or_where_somebody_answered()
    {
        Find(SshOutcome.TimedOut, Well with { Port = Well.Port! with { IsFiltered = false } }, "198.51.100.4").Kind.ShouldBe(FindingKind.Unexplained);
        Find(SshOutcome.Refused, Well, "198.51.100.4").ShouldSay(FindingKind.Unexplained, "nothing listens at 203.0.113.7 port 22", "console log");
        Find(SshOutcome.Closed, null).ShouldSay(FindingKind.Unexplained, "answers, and no sshd does", "start the machine");
    }

    [Fact]
    public void A_server_that_does_not_run()
    {
        Find(SshOutcome.TimedOut, Well with { Server = new("ERROR", "No valid host was found.") }).ShouldSay(FindingKind.ServerDown, "in status ERROR: No valid host was found.");
        Find(SshOutcome.TimedOut, Well with { Server = new("SHUTOFF", null) }).ShouldSay(FindingKind.ServerDown, "does not run: it is in status SHUTOFF");
        Find(SshOutcome.TimedOut, Well with { Server = null }).ShouldSay(FindingKind.ServerDown, "not in the cloud any more");
        Find(SshOutcome.TimedOut, Well with { Server = new("BUILD", null) }).ShouldSay(FindingKind.StillBooting, "still making");
    }

    [Fact]
    public void A_port_that_is_not_connected()
    {
        Find(SshOutcome.TimedOut, Well with { Port = Well.Port! with { IsUp = false } }).ShouldSay(FindingKind.PortDown, "switched off");
        Find(SshOutcome.TimedOut, Well with { Port = Well.Port! with { Status = "DOWN" } }).ShouldSay(FindingKind.PortDown, "in status DOWN");
        Find(SshOutcome.TimedOut, Well with { Port = null }).ShouldSay(FindingKind.PortDown, "is gone");
    }

    [Theory]
    [InlineData(SshOutcome.TimedOut)]
    [InlineData(SshOutcome.Refused)]
    [InlineData(SshOutcome.LoginRefused)]
    public void A_first_boot_that_failed_is_told_with_the_end_of_its_console(SshOutcome outcome)
    {
        var finding = Find(outcome, Well with { Console = ["line 1", Failed, "gitstore login:"] });

        finding.ShouldSay(FindingKind.CloudInitFailed, "first boot failed: [   31.2] cloud-init[612]");
        finding.Console.ShouldBe(["line 1", Failed, "gitstore login:"]);
    }

    [Fact]
    public void A_boot_that_is_under_way() =>
        Find(SshOutcome.Refused, Well with { Console = ["[    2.1] systemd[1]: Starting"] }).ShouldSay(FindingKind.StillBooting, "has not come to its end", "wait");

    [Fact]
    public void Another_host_key()
    {
        Find(SshOutcome.OtherHostKey, Well).ShouldSay(FindingKind.WrongHostKey, "its host key is seen, not SHA256:", "git-origin:site.image must be a cloud image with cloud-init");
        Find(SshOutcome.OtherHostKey, null).ShouldSay(FindingKind.WrongHostKey, "nothing was sent to it", "see which machine has this address");
    }

    [Theory]
    [InlineData("Fedora-Cloud-42", "most likely fedora")]
    [InlineData("debian-12-genericcloud", "git-origin:site.login must be the image's own account")]
    [InlineData(null, "git-origin:site.login must be the image's own account")]
    public void A_login_that_is_refused(string? image, string next) =>
        Find(SshOutcome.LoginRefused, Well with { Image = image }).ShouldSay(FindingKind.WrongLogin, "does not let debian in", next);

    [Fact]
    public void A_login_that_may_not_become_root() =>
        Find(SshOutcome.NoRoot, null).ShouldSay(FindingKind.NoRoot, "may not become root", "git-origin:site.login");

    [Fact]
    public void What_nothing_explains_is_said_to_be_so()
    {
        Find(SshOutcome.TimedOut, Well).ShouldSay(FindingKind.Unexplained, "although server, address, router, port and security rules are as they should be", "another network");
        Find(SshOutcome.TimedOut, null).Sentence.ShouldBe("203.0.113.7 port 22 does not answer (seen)");
    }

    private static Finding Find(SshOutcome outcome, CloudFacts? facts, string? from = "192.0.2.9", SiteSettings? site = null) =>
        new Diagnosis(site ?? FakeProject.Site, Target, new SshAttempt(outcome, "seen", from), facts).Find();
}

internal static class FindingAssertions
{
    public static void ShouldSay(this Finding finding, FindingKind kind, string sentence, string next = "")
    {
        finding.Kind.ShouldBe(kind, finding.Sentence);
        finding.Sentence.ShouldContain(sentence);
        finding.Next.ShouldNotBeEmpty();
        finding.Next.ShouldContain(next);
    }
}
