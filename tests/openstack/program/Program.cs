using Pulumi;
using Pulumi.OpenStack.Identity;
using Pulumi.OpenStack.Networking;

return await Deployment.RunAsync(() =>
{
    var config = new Config();
    var network = new Network("network", new() { Description = "of the rig's suite" });
    var subnet = new Subnet("subnet", new() { NetworkId = network.Id, Cidr = "10.9.0.0/24" });
    var group = new SecGroup("group", new() { Description = config.Get("description") ?? "first" });
    _ = new SecGroupRule("ssh", new()
    {
        SecurityGroupId = group.Id,
        Direction = "ingress",
        Ethertype = "IPv4",
        Protocol = "tcp",
        PortRangeMin = 22,
        PortRangeMax = 22,
        RemoteIpPrefix = config.Get("from") ?? "198.51.100.0/24",
    });
    return new Dictionary<string, object?>
    {
        ["project"] = GetAuthScope.Invoke(new() { Name = "me" }).Apply(scope => scope.ProjectName),
        ["network"] = network.Id,
        ["gateway"] = subnet.GatewayIp,
        ["group"] = group.Id,
    };
});
