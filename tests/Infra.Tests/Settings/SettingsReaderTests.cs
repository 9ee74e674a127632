using System.Collections.Immutable;
using GitOrigin.Infra.Settings;
using Moq;

namespace GitOrigin.Infra.Tests.Settings;

public sealed class SettingsReaderTests
{
    private static readonly ImmutableDictionary<string, string> Good = new Dictionary<string, string>
    {
        ["site"] = """{"kind": "local", "name": "dev"}""",
        ["access"] = """{"admins": {"ada": {"keys": [{"file": "ada.pub"}]}}}""",
        ["repositories"] = """{"gaiaxpy": null}""",
    }.ToImmutableDictionary();

    private readonly Mock<IProjectFiles> _files = new(MockBehavior.Strict);

    public SettingsReaderTests()
    {
        _files.Setup(files => files.ReadText(It.IsAny<string>())).Returns((string?)null);
        _files.Setup(files => files.ReadText("ada.pub")).Returns($"{Keys.Ed25519("ada")} ada@example\n");
        _files.Setup(files => files.ReadText("team.pub")).Returns($"# team\n{Keys.Ed25519("one")}\n\n{Keys.Ed25519("two")} x\n");
        _files.Setup(files => files.ReadText("private")).Returns("-----BEGIN OPENSSH PRIVATE KEY-----\nabc\ndef\n-----END OPENSSH PRIVATE KEY-----\n");
        _files.Setup(files => files.ReadText("empty.pub")).Returns("\n");
        _files.Setup(files => files.FilesIn(It.IsAny<string>())).Returns((ImmutableArray<string>?)null);
        _files.Setup(files => files.FileExists(It.IsAny<string>())).Returns<string>(path => path == "x.bundle");
        _files.Setup(files => files.FolderExists(It.IsAny<string>())).Returns<string>(path => path == "clone");
    }

    private OriginSettings Read(ImmutableDictionary<string, string> values) => SettingsReader.Read(values, _files.Object);

    private string[] MistakesOf(ImmutableDictionary<string, string> values) =>
        [.. Should.Throw<SettingsException>(() => Read(values)).Problems.Select(problem => problem.ToString())];

    private string MistakeOf(string key, string json) => MistakesOf(Good.SetItem(key, json)).ShouldHaveSingleItem();

    [Fact]
    public void The_least_that_is_needed_has_defaults_for_the_rest()
    {
        var settings = Read(Good);

        settings.Site.ShouldBe(new LocalSiteSettings { Name = "dev", DiskSize = "10G" });
        settings.Access.Admins["ada"].Keys.ShouldHaveSingleItem().Key.Text.ShouldBe(Keys.Ed25519("ada"));
        settings.Access.Developers.ShouldBeEmpty();
        settings.Repositories["gaiaxpy"].AnonymousRead.ShouldBeFalse();
        settings.Repositories["gaiaxpy"].Seed.ShouldBeNull();
        settings.Access.DeployKeyVersion.ShouldBe(1);
        settings.Hosting.ShouldBe(new HostingSettings());
        settings.Backup.ShouldBe(new BackupSettings());
    }

    [Fact]
    public void Everything_that_is_set_is_read()
    {
        var settings = Read(Good
            .SetItem("site", """{"kind": "local", "name": "dev", "diskSize": "2G"}""")
            .SetItem("access", """
                {"admins": {"ada": {"name": "Ada Admin", "keys": [{"file": "ada.pub"}, {"file": "team.pub"}]}},
                 "developers": {"grace": {"keys": [{"key": "KEY at home"}], "repositories": {"gaiaxpy": "write", "notebooks": "read"}}}, "deployKeyVersion": 2}
                """.Replace("KEY", Keys.Ed25519("grace"), StringComparison.Ordinal))
            .SetItem("repositories", """
                {"gaiaxpy": {"description": "d", "anonymous": "read", "defaultBranch": "trunk", "protected": ["main", "release/*"], "seed": {"bundle": "x.bundle"},
                             "adminMayMoveTags": true, "denyRewrite": true, "tags": "signed", "maxPushSize": "100M", "maxSize": "5G", "fsck": {"missingEmail": "warn"}},
                 "notebooks": {"anonymous": "none", "seed": {"path": "clone"}}, "third": {"seed": {"url": "https://example.org/x.git"}}}
                """)
            .SetItem("hosting", """{"diskReserve": "500M", "maintenance": "never"}""")
            .SetItem("backup", """{"directory": "/backups"}"""));

        settings.Access.Admins["ada"].Name.ShouldBe("Ada Admin");
        settings.Access.Admins["ada"].Keys.Length.ShouldBe(3);
        settings.Access.Developers["grace"].Keys.ShouldHaveSingleItem().Key.Text.ShouldBe(Keys.Ed25519("grace"));
        settings.Access.DeployKeyVersion.ShouldBe(2);
        settings.Hosting.ShouldBe(new HostingSettings { DiskReserve = "500M", Maintenance = Maintenance.Never });
        settings.Access.Developers["grace"].Repositories.ShouldBe([new("gaiaxpy", Right.Write), new("notebooks", Right.Read)]);
        var gaiaxpy = settings.Repositories["gaiaxpy"];
        gaiaxpy.Description.ShouldBe("d");
        gaiaxpy.AnonymousRead.ShouldBeTrue();
        gaiaxpy.DefaultBranch.ShouldBe("trunk");
        gaiaxpy.Protected.ShouldBe(["main", "release/*"]);
        gaiaxpy.Seed.ShouldBe(new BundleSeed("x.bundle"));
        gaiaxpy.AdminMayMoveTags.ShouldBeTrue();
        gaiaxpy.DenyRewrite.ShouldBeTrue();
        gaiaxpy.Tags.ShouldBe(TagRule.Signed);
        gaiaxpy.MaxPushSize.ShouldBe(100L * 1024 * 1024);
        gaiaxpy.MaxSize.ShouldBe(5L * 1024 * 1024 * 1024);
        gaiaxpy.Fsck.ShouldBe([new("missingEmail", "warn")]);
        settings.Repositories["notebooks"].Seed.ShouldBe(new PathSeed("clone"));
        settings.Repositories["third"].Seed.ShouldBe(new UrlSeed("https://example.org/x.git"));
        settings.Backup.Target.ShouldBe(new DirectoryTarget("/backups"));
    }

    [Fact]
    public void Ten_mistakes_give_ten_errors()
    {
        var mistakes = MistakesOf(ImmutableDictionary<string, string>.Empty
            .Add("site", """{"kind": "local", "name": "Not A Host Name", "diskSize": "huge", "colour": "blue"}""")
            .Add("access", """
                {"admins": {"root": {"keys": [{"key": "ssh-ed25519 AAAA"}]}},
                 "developers": {"grace": {"keys": [], "repositories": {"gaiaxpy": "own", "nowhere": "read"}}}}
                """)
            .Add("repositories", """{"gaiaxpy": {"anonymous": "perhaps", "seed": {"bundle": "x.bundle"}}, "../etc": {"anonymous": "read"}}"""));

        mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal).ShouldBe(
        [
            "git-origin:access.admins.root",
            "git-origin:access.admins.root.keys[0].key",
            "git-origin:access.developers.grace.keys",
            "git-origin:access.developers.grace.repositories.gaiaxpy",
            "git-origin:access.developers.grace.repositories.nowhere",
            "git-origin:repositories.gaiaxpy.anonymous",
            "git-origin:repositories[\"../etc\"]",
            "git-origin:site.colour",
            "git-origin:site.diskSize",
            "git-origin:site.name",
        ]);
    }

    [Fact]
    public void Nothing_at_all_is_three_mistakes() => MistakesOf(ImmutableDictionary<string, string>.Empty).ShouldBe(
    [
        "git-origin:site: is missing: say where the server stands",
        "git-origin:repositories: is missing: name at least one repository",
        "git-origin:access: is missing: name at least one admin",
    ]);

    [Theory]
    [InlineData("sites", "{}", "git-origin:sites: is not a setting (did you mean 'site'?)")]
    [InlineData("site", "local", "git-origin:site: must be a group of settings, not text")]
    [InlineData("site", "[]", "git-origin:site: must be a group of settings, not a list")]
    [InlineData("site", """{"name": "dev"}""", "git-origin:site.kind: is missing: use local, openstack or existing")]
    [InlineData("site", """{"kind": "lokal", "name": "dev"}""", "git-origin:site.kind: 'lokal' is not known: use local or openstack or existing (did you mean 'local'?)")]
    [InlineData("site", """{"kind": "local"}""", "git-origin:site.name: is missing")]
    [InlineData("site", """{"kind": "local", "name": 7}""", "git-origin:site.name: must be text, not a number: put it in quotes")]
    [InlineData("site", """{"kind": "local", "name": "dev", "cloud": "c"}""", "git-origin:site.cloud: is not a setting")]
    [InlineData("site", """{"kind": "existing", "name": "dev", "address": "a", "login": "root", "hostKey": "ssh-dss A"}""", "needs the private key")]
    [InlineData("access", """{"admins": {}}""", "git-origin:access.admins: is empty: name at least one admin")]
    [InlineData("access", """{"developers": {}}""", "git-origin:access.admins: is missing: name at least one admin")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "ada.pub"}], "email": "x"}}}""", "git-origin:access.admins.ada.email: is not a setting")]
    [InlineData("access", """{"admins": {"ada": {}}}""", "git-origin:access.admins.ada.keys: is missing")]
    [InlineData("access", """{"admins": {"ada": {"keys": "ada.pub"}}}""", "git-origin:access.admins.ada.keys: must be a list, not text")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "bob.pub"}]}}}""", "git-origin:access.admins.ada.keys[0].file: 'bob.pub' is not there")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "empty.pub"}]}}}""", "git-origin:access.admins.ada.keys[0].file: holds no key")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "private"}]}}}""", "git-origin:access.admins.ada.keys[0].file: is a private key")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{}]}}}""", "git-origin:access.admins.ada.keys[0]: must have one of file")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "ada.pub"}, {"file": "ada.pub"}]}}}""", "git-origin:access.admins.ada.keys[1].file: is listed twice")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "ada.pub"}]}, "bob": {"keys": [{"file": "ada.pub"}]}}}""", "git-origin:access.admins.bob.keys[0].file: is a key of 'ada' too")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "ada.pub"}]}}, "developers": {"ada": {"keys": [{"file": "team.pub"}]}}}""", "git-origin:access.developers.ada: 'ada' is among the admins too")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "ada.pub"}], "name": "a\nb"}}}""", "git-origin:access.admins.ada.name: must be one line")]
    [InlineData("repositories", "{}", "git-origin:repositories: is empty: name at least one repository")]
    [InlineData("repositories", """{"gaiaxpy": {"anonymous": true}}""", "git-origin:repositories.gaiaxpy.anonymous: must be text, not true or false")]
    [InlineData("repositories", """{"gaiaxpy": {"adminMayMoveTags": "yes"}}""", "git-origin:repositories.gaiaxpy.adminMayMoveTags: must be true or false, not text")]
    [InlineData("repositories", """{"gaiaxpy": {"protected": ["a b"]}}""", "git-origin:repositories.gaiaxpy.protected[0]: 'a b' is not a pattern")]
    [InlineData("repositories", """{"gaiaxpy": {"protected": "main"}}""", "git-origin:repositories.gaiaxpy.protected: must be a list, not text")]
    [InlineData("repositories", """{"gaiaxpy": {"seed": {"url": "https://e.org/x", "bundle": "x.bundle"}}}""", "git-origin:repositories.gaiaxpy.seed: must have one of")]
    [InlineData("repositories", """{"gaiaxpy": {"seed": {"bundle": "y.bundle"}}}""", "git-origin:repositories.gaiaxpy.seed.bundle: there is no file 'y.bundle'")]
    [InlineData("repositories", """{"gaiaxpy": {"seed": {"path": "x.bundle"}}}""", "git-origin:repositories.gaiaxpy.seed.path: there is no folder 'x.bundle'")]
    [InlineData("repositories", """{"gaiaxpy": {"seed": {"url": "ftp://e.org/x"}}}""", "git-origin:repositories.gaiaxpy.seed.url: is a ftp URL")]
    [InlineData("repositories", """{"gaiaxpy": {"fsck": {"missingEmail": "maybe"}}}""", "git-origin:repositories.gaiaxpy.fsck.missingEmail: 'maybe' is not known")]
    [InlineData("access", """{"admins": {"ada": {"keys": [{"file": "ada.pub"}]}}, "deployKeyVersion": 0}""", "git-origin:access.deployKeyVersion: must be a whole number from 1")]
    [InlineData("repositories", """{"gaiaxpy": {"tags": "sealed"}}""", "git-origin:repositories.gaiaxpy.tags: 'sealed' is not known: use any or annotated or signed")]
    [InlineData("repositories", """{"gaiaxpy": {"maxPushSize": 100}}""", "git-origin:repositories.gaiaxpy.maxPushSize: must be text, not a number")]
    [InlineData("repositories", """{"gaiaxpy": {"maxSize": "5GB"}}""", "git-origin:repositories.gaiaxpy.maxSize: '5GB' is not a size")]
    [InlineData("hosting", """{"diskReserve": "all"}""", "git-origin:hosting.diskReserve: 'all' is neither a share nor a size")]
    [InlineData("hosting", """{"maintenance": "weekly"}""", "git-origin:hosting.maintenance: 'weekly' is not known: use daily or never")]
    [InlineData("hosting", """{"reserve": "5%"}""", "git-origin:hosting.reserve: is not a setting")]
    [InlineData("backup", """{"folder": "/backups"}""", "git-origin:backup.folder: is not a setting")]
    public void Each_mistake_names_its_place_and_the_fix(string key, string json, string message) =>
        MistakesOf(Good.SetItem(key, json)).ShouldContain(mistake => mistake.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_key_of_the_settings_is_never_repeated_in_a_message() =>
        MistakeOf("access", """{"admins": {"ada": {"keys": [{"key": "ssh-ed25519 AAAAsomething"}]}}}""").ShouldNotContain("AAAA");

    [Fact]
    public void A_wrong_name_of_a_repository_is_reported_once() =>
        MistakesOf(Good
            .SetItem("repositories", """{"Bad": null}""")
            .SetItem("access", """
                {"admins": {"ada": {"keys": [{"file": "ada.pub"}]}},
                 "developers": {"grace": {"keys": [{"file": "team.pub"}], "repositories": {"Bad": "read"}}}}
                """))
        .ShouldHaveSingleItem().ShouldStartWith("git-origin:repositories.Bad: ");

    private const string OpenStack = """
        {"kind": "openstack", "name": "gitstore", "cloud": "c", "project": "p", "image": "i", "flavor": "f", "login": "debian",
         "network": {"cidr": "10.12.0.0/16", "dns": ["192.0.2.53"], "external": "public"}, "allow": ["192.0.2.0/24"], "volumeSize": 50,
         "floatingIp": {"pool": "public", "keep": true}}
        """;

    [Fact]
    public void A_server_on_a_cloud_is_read()
    {
        var site = Read(Good.SetItem("site", OpenStack)).Site.ShouldBeOfType<OpenStackSiteSettings>();

        site.Network.ShouldBeOfType<OwnNetworkSettings>().External.ShouldBe("public");
        site.FloatingIp.ShouldBe(new FloatingIpSettings { Pool = "public", Keep = true });
        site.Allow.ShouldBe(["192.0.2.0/24"]);
        site.VolumeSize.ShouldBe(50);
        site.Region.ShouldBeNull();
    }

    [Theory]
    [InlineData("\"allow\": [\"192.0.2.0/24\"]", "\"allow\": [\"0.0.0.0/0\"]", "git-origin:site.allow[0]: '0.0.0.0/0' is the whole internet")]
    [InlineData("\"allow\": [\"192.0.2.0/24\"]", "\"allow\": []", "git-origin:site.allow: is empty")]
    [InlineData("\"volumeSize\": 50", "\"volumeSize\": 0", "git-origin:site.volumeSize: must be a whole number from 1 to 65536, not 0")]
    [InlineData("\"volumeSize\": 50", "\"volumeSize\": \"50G\"", "git-origin:site.volumeSize: must be a whole number from 1 to 65536, not text")]
    [InlineData("\"project\": \"p\", ", "", "git-origin:site.project: is missing: give the project's real name")]
    [InlineData("\"cidr\": \"10.12.0.0/16\"", "\"cidr\": \"10.12.0.1/16\"", "git-origin:site.network.cidr: '10.12.0.1/16' is not a network")]
    [InlineData("\"external\": \"public\"", "\"extern\": \"public\"", "git-origin:site.network.extern: is not a setting (did you mean 'external'?)")]
    [InlineData("\"flavor\": \"f\"", "\"flavor\": \"f\", \"bootVolumeSize\": 0", "git-origin:site.bootVolumeSize: must be a whole number from 1 to 65536, not 0")]
    [InlineData("\"volumeSize\": 50", "\"volumeSize\": 50, \"managed\": [\"public\", \"gitstore\"]", "git-origin:site.managed: names 'gitstore', which the server's own network would be called")]
    [InlineData("\"gitstore\"", "\"g12345678901234567890123456789012345678901234567890\"", "git-origin:site.name: is longer than 49 characters")]
    [InlineData("\"pool\": \"public\", ", "", "git-origin:site.floatingIp: must name either the pool")]
    [InlineData("\"keep\": true", "\"keep\": true, \"address\": \"192.0.2.9\"", "git-origin:site.floatingIp: must name either the pool")]
    [InlineData("\"login\": \"debian\"", "\"login\": \"debian\", \"keyPair\": \"team\"", "git-origin:site: needs the private key of the login")]
    [InlineData("\"login\": \"debian\"", "\"login\": \"debian\", \"serverGroup\": \"together\"", "git-origin:site.serverGroup: 'together' is not known")]
    [InlineData("\"login\": \"debian\"", "\"login\": \"ada\"", "git-origin:access.admins.ada: 'ada' is the account that the server is provisioned by")]
    public void Mistakes_about_a_cloud(string right, string wrong, string message)
    {
        OpenStack.ShouldContain(right);

        MistakesOf(Good.SetItem("site", OpenStack.Replace(right, wrong, StringComparison.Ordinal)))
            .ShouldContain(mistake => mistake.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_network_of_its_own_needs_a_floating_address() =>
        MistakesOf(Good.SetItem("site", OpenStack.Replace(",\n \"floatingIp\": {\"pool\": \"public\", \"keep\": true}", "", StringComparison.Ordinal)))
            .ShouldHaveSingleItem().ShouldStartWith("git-origin:site.floatingIp: is missing");

    [Fact]
    public void A_machine_that_exists_is_read()
    {
        var site = Read(Good
            .SetItem("site", $$"""{"kind": "existing", "name": "dev", "address": "192.0.2.1", "port": 2222, "login": "root", "hostKey": "{{Keys.Ed25519("host")}} root@host"}""")
            .SetItem("loginKey", "not looked at")).Site.ShouldBeOfType<ExistingSiteSettings>();

        site.HostKey.ShouldBe(Keys.Ed25519("host"));
        site.Id.ShouldBe("192.0.2.1:2222");
        site.DataDevice.ShouldBeNull();
    }
}
