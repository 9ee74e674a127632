using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:site</c>.</summary>
internal static class SiteReader
{
    /// <summary>The site; null where a mistake was reported.</summary>
    /// <param name="node">The setting.</param>
    /// <param name="hasLoginKey">Whether the settings give the private key of the login.</param>
    public static SiteSettings? Read(SettingNode node, bool hasLoginKey)
    {
        var site = node.AsObject();
        var kind = site.Required("kind", "use local, openstack or existing")?.AsWord("local", "openstack", "existing");
        var name = site.Required("name", "give the server's host name")?.AsText(HostNames.ProblemOf) ?? "";
        SiteSettings? settings = kind switch
        {
            "local" => ReadLocal(site, name),
            "openstack" => OpenStackSiteReader.Read(site, name, hasLoginKey),
            "existing" => ReadExisting(site, name, hasLoginKey),
            _ => null,
        };
        // What else belongs here depends on the kind.
        if (kind is not null)
            site.RefuseOthers();
        return settings;
    }

    private static LocalSiteSettings ReadLocal(ObjectReader site, string name) => new()
    {
        Name = name,
        DiskSize = site.Optional("diskSize")?.AsText(Sizes.ProblemOf) ?? LocalSiteSettings.DefaultDiskSize,
    };

    private static ExistingSiteSettings ReadExisting(ObjectReader site, string name, bool hasLoginKey)
    {
        if (!hasLoginKey)
            LoginKeys.ReportMissing(site.Node);
        var address = site.Required("address", "give the address or name of the machine")?.AsText(Addresses.ProblemOf) ?? "";
        var port = site.Optional("port")?.AsNumber(1, 65535) ?? 22;
        return new()
        {
            Name = name,
            Address = address,
            Port = port,
            Login = site.Required("login", "give the account to provision it by")?.AsText(LoginNames.ProblemOf) ?? "",
            HostKey = HostKeyReader.Read(site.Required(
                "hostKey", "give what /etc/ssh/ssh_host_ed25519_key.pub holds on the machine: nothing connects to a host that is not known")) ?? "",
            Id = site.Optional("id")?.AsText() ?? $"{address}:{port}",
            DataDevice = site.Optional("dataDevice")?.AsText(DataDevices.ProblemOf),
        };
    }
}
