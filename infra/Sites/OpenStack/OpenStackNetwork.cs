using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack;
using Pulumi.OpenStack.Networking;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>The network of the server.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Subnet">The subnet that was made; null where the network was there already.</param>
/// <param name="RouterInterface">What must outlive every floating IP address in it; null where the network was there already.</param>
internal sealed record OpenStackNetwork(Output<string> Id, Subnet? Subnet, RouterInterface? RouterInterface)
{
    /// <summary>The network that the settings name, which is only looked up, or one that is made with a router to the outside.</summary>
    public static OpenStackNetwork Declare(OpenStackSiteSettings settings, Provider provider, Resource parent) => settings.Network switch
    {
        ExistingNetworkSettings existing => new(IdOf(existing.Name, provider, parent), null, null),
        OwnNetworkSettings own => Make(settings, own, provider, parent),
        _ => throw new ArgumentOutOfRangeException(nameof(settings)),
    };

    private static OpenStackNetwork Make(OpenStackSiteSettings settings, OwnNetworkSettings own, Provider provider, Resource parent)
    {
        var options = new CustomResourceOptions { Parent = parent };
        var network = new Network(
            "network", new() { Name = settings.Name, AdminStateUp = true, Tags = Ownership.TagsOf(settings) }, options);
        var subnet = new Subnet(
            "subnet",
            new()
            {
                Name = settings.Name,
                NetworkId = network.Id,
                Cidr = own.Cidr,
                DnsNameservers = own.Dns,
                IpVersion = Ethertype.VersionOf(own.Cidr),
                Tags = Ownership.TagsOf(settings),
            },
            options);
        var router = new Router(
            "router",
            new()
            {
                Name = settings.Name,
                AdminStateUp = true,
                ExternalNetworkId = IdOf(own.External, provider, parent),
                Tags = Ownership.TagsOf(settings),
            },
            options);
        var routerInterface = new RouterInterface("router-interface", new() { RouterId = router.Id, SubnetId = subnet.Id }, options);
        return new(network.Id, subnet, routerInterface);
    }

    private static Output<string> IdOf(string network, Provider provider, Resource parent) =>
        GetNetwork.Invoke(new() { Name = network }, new InvokeOptions { Parent = parent, Provider = provider }).Apply(found => found.Id);
}
