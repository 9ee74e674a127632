using System.Net;
using GitOrigin.Ops.Reach;

namespace GitOrigin.Ops.Tests.Reach;

public sealed class CidrTests
{
    [Theory]
    [InlineData("192.0.2.0/24", "192.0.2.255", true)]
    [InlineData("192.0.2.0/24", "192.0.3.0", false)]
    [InlineData("192.0.2.77/24", "192.0.2.1", true)]
    [InlineData("192.0.2.128/25", "192.0.2.127", false)]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("0.0.0.0/0", "203.0.113.1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    [InlineData("2001:db8:10::/48", "2001:db8:10:ffff::1", true)]
    [InlineData("2001:db8:10::/48", "2001:db8:11::1", false)]
    [InlineData("192.0.2.0/33", "192.0.2.0", false)]
    [InlineData("nonsense", "192.0.2.0", false)]
    public void An_address_is_in_a_network_or_not(string cidr, string address, bool expected) =>
        Cidr.Contains(cidr, IPAddress.Parse(address)).ShouldBe(expected);
}
