using System.Collections.Immutable;
using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads what <c>git-origin:site</c> says about a server on OpenStack.</summary>
internal static class OpenStackSiteReader
{
    // Everything that is made has the tag git-origin:NAME, and Nova's tags have 60 characters.
    private const int LongestName = 49;

    /// <summary>The site. Mistakes are reported; what they spoil is left at a placeholder.</summary>
    public static OpenStackSiteSettings Read(ObjectReader site, string name, bool hasLoginKey)
    {
        var keyPair = site.Optional("keyPair")?.AsText(Names.ProblemOf);
        if (keyPair is not null && !hasLoginKey)
            LoginKeys.ReportMissing(site.Node);
        var network = ReadNetwork(site.Required("network", "name one that exists, or describe one to make: cidr, dns, external"));
        var floatingIp = ReadFloatingIp(site.Optional("floatingIp"));
        if (network is OwnNetworkSettings && floatingIp is null && !site.Has("floatingIp"))
            site.Node.Absent("floatingIp").Report("is missing: a server in a network of its own is reached by a floating IP only, so name a pool or an address");
        if (name.Length > LongestName)
            site.Optional("name")?.Report($"is longer than {LongestName} characters, which a cloud's tags have no room for: give a shorter name");
        var managed = site.Optional("managed")?.AsTexts(Names.ProblemOf) ?? [];
        if (network is OwnNetworkSettings && managed.Contains(name, StringComparer.Ordinal))
            site.Optional("managed")?.Report($"names '{name}', which the server's own network would be called: give the server another name");
        return new()
        {
            Name = name,
            Cloud = site.Required("cloud", "give the cloud's entry in clouds.yaml")?.AsText(Names.ProblemOf) ?? "",
            Region = site.Optional("region")?.AsText(Names.ProblemOf),
            Project = site.Required("project", "give the project's real name: credentials are checked against it")?.AsText(Names.ProblemOf) ?? "",
            Image = site.Required("image", "give the name or the id of an image")?.AsText(Names.ProblemOf) ?? "",
            BootVolumeSize = site.Optional("bootVolumeSize")?.AsNumber(1, 65536),
            Flavor = site.Required("flavor", "give the name of a flavor")?.AsText(Names.ProblemOf) ?? "",
            Login = site.Required("login", "give the image's own account, such as debian")?.AsText(LoginNames.ProblemOf) ?? "",
            KeyPair = keyPair,
            AvailabilityZone = site.Optional("availabilityZone")?.AsText(Names.ProblemOf),
            Network = network ?? new ExistingNetworkSettings(""),
            Allow = ReadAllowed(site.Required("allow", "list the networks that people and deployments come from, such as [192.0.2.0/24]")),
            VolumeSize = site.Required("volumeSize", "give the size of the data volume in GiB")?.AsNumber(1, 65536) ?? 1,
            FloatingIp = floatingIp,
            ServerGroup = site.Optional("serverGroup")?.AsWord("affinity", "anti-affinity", "soft-affinity", "soft-anti-affinity"),
            Metadata = (site.Optional("metadata")?.AsMap(Names.ProblemOf) ?? [])
                .Select(entry => (entry.Name, Value: entry.Node.AsText()))
                .ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Value ?? "", StringComparer.Ordinal),
            Managed = managed,
        };
    }

    private static NetworkSettings? ReadNetwork(SettingNode? node)
    {
        if (node is null)
            return null;
        var network = node.AsObject();
        if (network.Optional("existing") is { } existing)
        {
            network.RefuseOthers();
            return existing.AsText(Names.ProblemOf) is { } name ? new ExistingNetworkSettings(name) : null;
        }

        var own = new OwnNetworkSettings
        {
            Cidr = network.Required("cidr", "give the subnet's addresses, such as 10.12.0.0/16, or name an existing network")?.AsText(Cidrs.ProblemOf) ?? "",
            Dns = network.Optional("dns")?.AsTexts(Addresses.ProblemOfNumeric) ?? [],
            External = network.Required("external", "name the external network that the router leads to")?.AsText(Names.ProblemOf) ?? "",
        };
        network.RefuseOthers();
        return own;
    }

    private static ImmutableArray<string> ReadAllowed(SettingNode? node)
    {
        var allowed = node?.AsTexts(Cidrs.ProblemOfAllowed) ?? [];
        if (node is { IsList: true } && node.AsList().IsEmpty)
            node.Report("is empty, so that nobody could reach the server: list the networks that people and deployments come from");
        return allowed;
    }

    private static FloatingIpSettings? ReadFloatingIp(SettingNode? node)
    {
        if (node is null)
            return null;
        var floatingIp = node.AsObject();
        var settings = new FloatingIpSettings
        {
            Pool = floatingIp.Optional("pool")?.AsText(Names.ProblemOf),
            Address = floatingIp.Optional("address")?.AsText(Addresses.ProblemOfNumeric),
            Keep = floatingIp.Optional("keep")?.AsFlag() ?? false,
        };
        floatingIp.RefuseOthers();
        if (floatingIp.Has("pool") == floatingIp.Has("address"))
            node.Report("must name either the pool to take a new address from, or an address that the project holds");
        return settings;
    }
}
