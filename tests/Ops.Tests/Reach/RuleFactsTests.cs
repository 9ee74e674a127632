using System.Net;
using GitOrigin.Ops.Reach;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class RuleFactsTests
{
    private static readonly RuleFacts Ssh = new("ingress", "IPv4", "tcp", 22, 22, "192.0.2.0/24", null);

    [Fact]
    public void A_rule_lets_in_what_it_says()
    {
        Ssh.LetsIn(22).ShouldBeTrue();
        Ssh.LetsIn(2222).ShouldBeFalse();
        (Ssh with { PortMin = null, PortMax = null }).LetsIn(22).ShouldBeTrue();
        (Ssh with { PortMin = 1, PortMax = 65535 }).LetsIn(22).ShouldBeTrue();
        (Ssh with { Protocol = null }).LetsIn(22).ShouldBeTrue();
        (Ssh with { Protocol = "6" }).LetsIn(22).ShouldBeTrue();
        (Ssh with { Protocol = "icmp" }).LetsIn(22).ShouldBeFalse();
        (Ssh with { Direction = "egress" }).LetsIn(22).ShouldBeFalse();
        (Ssh with { FromGroup = "g1", From = null }).LetsIn(22).ShouldBeFalse();
    }

    [Theory]
    [InlineData("192.0.2.1", true)]
    [InlineData("198.51.100.1", false)]
    [InlineData("2001:db8::1", false)]
    public void A_rule_is_for_the_addresses_of_its_range(string address, bool expected) => Ssh.IsFor(IPAddress.Parse(address)).ShouldBe(expected);

    [Theory]
    [InlineData("192.0.2.1", false)]
    [InlineData("2001:db8::1", true)]
    public void Without_a_range_it_is_for_every_address_of_its_kind(string address, bool expected) =>
        (Ssh with { Ethertype = "IPv6", From = null }).IsFor(IPAddress.Parse(address)).ShouldBe(expected);
}
