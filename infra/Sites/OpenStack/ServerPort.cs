using System.Collections.Immutable;
using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack.Networking;
using Pulumi.OpenStack.Networking.Inputs;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>The server's place in the network: what may reach it there, and by which address.</summary>
internal sealed class ServerPort
{
    private const int SshPort = 22;

    /// <summary>Declares the port, its security group and, where there is to be one, its floating IP address.</summary>
    public ServerPort(OpenStackSiteSettings settings, OpenStackNetwork network, string? keptAddress, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var group = new SecGroup(
            "security-group",
            new() { Name = settings.Name, Description = "ssh to the git server", Tags = Ownership.TagsOf(settings) },
            options);
        foreach (var cidr in settings.Allow)
            _ = new SecGroupRule($"ping-from-{cidr}", Ingress(group, cidr, Ethertype.PingOf(cidr)), options);
        var rules = settings.Allow.Select(cidr => new SecGroupRule($"ssh-from-{cidr}", Ssh(group, cidr), options)).ToImmutableArray<Resource>();
        Port = new(
            "port",
            new()
            {
                Name = settings.Name,
                NetworkId = network.Id,
                AdminStateUp = true,
                Tags = Ownership.TagsOf(settings),
                // On the port and not on the server: a server with a port of its own has the port's groups.
                SecurityGroupIds = new[] { group.Id },
                FixedIps = network.Subnet is { } subnet ? new PortFixedIpArgs { SubnetId = subnet.Id } : new InputList<PortFixedIpArgs>(),
            },
            options);

        var floatingIp = settings.FloatingIp is { } wanted ? FloatingAddress(settings, wanted, keptAddress, network, parent) : null;
        Address = floatingIp ?? Port.AllFixedIps.Apply(addresses => addresses[0]);
        Reachable = floatingIp is null
            ? rules
            : [.. rules, new FloatingIpAssociate(
                "floating-ip-association",
                new() { FloatingIp = floatingIp, PortId = Port.Id },
                // A router's place in a subnet cannot be deleted while an address leads through it.
                new() { Parent = parent, DependsOn = network.RouterInterface is { } place ? place : new InputList<Resource>() })];
    }

    /// <summary>The port.</summary>
    public Port Port { get; }

    /// <summary>The address by which everybody reaches the server.</summary>
    public Output<string> Address { get; }

    /// <summary>What must be there for the server to be reached.</summary>
    public ImmutableArray<Resource> Reachable { get; }

    private static SecGroupRuleArgs Ssh(SecGroup group, string cidr)
    {
        var rule = Ingress(group, cidr, "tcp");
        rule.PortRangeMin = SshPort;
        rule.PortRangeMax = SshPort;
        return rule;
    }

    private static SecGroupRuleArgs Ingress(SecGroup group, string cidr, string protocol) => new()
    {
        SecurityGroupId = group.Id,
        Direction = "ingress",
        Ethertype = Ethertype.Of(cidr),
        Protocol = protocol,
        RemoteIpPrefix = cidr,
    };

    private static Output<string> FloatingAddress(
        OpenStackSiteSettings settings, FloatingIpSettings wanted, string? keptAddress, OpenStackNetwork network, Resource parent) =>
        wanted.Address is { } given
            ? Output.Create(given)
            : new FloatingIp(
                "floating-ip",
                new() { Pool = wanted.Pool!, Description = settings.Name, Tags = Ownership.TagsOfAddress(settings, wanted.Keep) },
                new()
                {
                    Parent = parent,
                    ImportId = keptAddress,
                    RetainOnDelete = wanted.Keep,
                    DependsOn = network.RouterInterface is { } place ? place : new InputList<Resource>(),
                }).Address;
}
