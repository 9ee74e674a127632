using System.Globalization;
using System.Net;

namespace GitOrigin.Ops.Reach;

/// <summary>A rule of a security group, as neutron has it. Null stands for any.</summary>
/// <param name="Direction"><c>ingress</c> or <c>egress</c>.</param>
/// <param name="Ethertype"><c>IPv4</c> or <c>IPv6</c>.</param>
/// <param name="Protocol">The protocol's name or number.</param>
/// <param name="PortMin">The first TCP port.</param>
/// <param name="PortMax">The last TCP port.</param>
/// <param name="From">The addresses that it is for, in CIDR notation.</param>
/// <param name="FromGroup">The security group whose members it is for.</param>
public sealed record RuleFacts(string Direction, string Ethertype, string? Protocol, int? PortMin, int? PortMax, string? From, string? FromGroup)
{
    /// <summary>Whether it lets TCP to a port in, from some addresses of the outside.</summary>
    public bool LetsIn(int port) => Direction == "ingress"
        && FromGroup is null
        && Protocol is null or "any" or "tcp" or "6"
        && (PortMin is null || PortMin <= port)
        && (PortMax is null || PortMax >= port);

    /// <summary>Whether an address is among those that it is for.</summary>
    public bool IsFor(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Ethertype == (address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? "IPv6" : "IPv4")
            && (From is null || Cidr.Contains(From, address));
    }

    /// <summary>The addresses that it is for.</summary>
    public string Range => From ?? string.Create(CultureInfo.InvariantCulture, $"any {Ethertype} address");
}
