using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Tests.OpenStack;

public sealed class SiteFileTests
{
    private const string Cloud = """
        config:
          git-origin:site:
            kind: openstack
            name: gitstore
            cloud: sky       # the entry
            region: north
            project: data
            login: debian
            network: { cidr: 10.0.0.0/16, external: outside }
            allow:
              - 192.0.2.0/24
              - 2001:db8::/32
            floatingIp: { pool: outside, keep: true }
            managed: [outside, "cephfs"]
        """;

    [Fact]
    public void A_site_in_a_cloud_is_read()
    {
        var site = SiteFile.Parse(Cloud, "Pulumi.prod.yaml");

        site.Stack.ShouldBe("prod");
        site.IsOpenStack.ShouldBeTrue();
        site.Tag.ShouldBe("git-origin:gitstore");
        (site.Cloud, site.Region, site.Project, site.Login).ShouldBe(("sky", "north", "data", "debian"));
        (site.HasOwnNetwork, site.HasFloatingIp, site.KeepsFloatingIp).ShouldBe((true, true, true));
        site.Allow.ShouldBe(["192.0.2.0/24", "2001:db8::/32"]);
        site.Managed.ShouldBe(["outside", "cephfs"]);
    }

    [Fact]
    public void A_network_that_exists_is_no_own_one_and_an_address_without_keep_is_not_kept()
    {
        var site = SiteFile.Parse(Cloud.Replace("{ cidr: 10.0.0.0/16, external: outside }", "{ existing: n }").Replace(", keep: true", ""), "f");

        (site.HasOwnNetwork, site.HasFloatingIp, site.KeepsFloatingIp).ShouldBe((false, true, false));
    }

    [Fact]
    public void A_host_on_this_machine_needs_no_cloud() =>
        SiteFile.Parse("config: { git-origin:site: { kind: local, name: dev } }", "f").IsOpenStack.ShouldBeFalse();

    [Theory]
    [InlineData("cloud: sky", "cloud:", "Pulumi.prod.yaml: git-origin:site.cloud is missing; scripts/preview says what else is wrong")]
    [InlineData("project: data", "projekt: data", "Pulumi.prod.yaml: git-origin:site.project is missing; scripts/preview says what else is wrong")]
    [InlineData("git-origin:site", "git-origin:sites", "Pulumi.prod.yaml has no git-origin:site: say there where the server stands")]
    [InlineData("allow:", "allow: [", "Pulumi.prod.yaml is not YAML: see line 1*")]
    public void What_is_missing_is_told_by_its_place(string right, string wrong, string expected) =>
        Should.Throw<OpsException>(() => SiteFile.Parse(Cloud.Replace(right, wrong), "Pulumi.prod.yaml")).Message.ShouldStartWith(expected.TrimEnd('*'));
}
