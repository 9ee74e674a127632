using System.Collections.Immutable;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Settings;

public sealed class SettingsHashTests
{
    private static readonly OriginSettings Some = new()
    {
        Site = new LocalSiteSettings { Name = "dev" },
        Access = new()
        {
            Admins = ImmutableSortedDictionary<string, AdminSettings>.Empty.Add("ada", new() { Keys = [new(Keys.Parsed("ada"))] }),
            Developers = ImmutableSortedDictionary<string, DeveloperSettings>.Empty,
        },
        Repositories = ImmutableSortedDictionary<string, RepositorySettings>.Empty.Add("gaiaxpy", new() { Seed = new BundleSeed("x.bundle") }),
        Backup = new(),
    };

    [Fact]
    public void Is_a_sha256_and_stays_the_same()
    {
        SettingsHash.Of(Some).ShouldMatch("^[0-9a-f]{64}$");
        SettingsHash.Of(Some with { Backup = new() }).ShouldBe(SettingsHash.Of(Some));
    }

    public static TheoryData<OriginSettings> Others =>
    [
        Some with { Site = new LocalSiteSettings { Name = "dev", DiskSize = "2G" } },
        Some with { Access = Some.Access with { DeployKeyVersion = 2 } },
        Some with { Access = Some.Access with { Admins = Some.Access.Admins.SetItem("ada", new() { Keys = [new(Keys.Parsed("new"))] }) } },
        Some with { Repositories = Some.Repositories.SetItem("gaiaxpy", new() { Seed = new BundleSeed("y.bundle") }) },
        Some with { Repositories = Some.Repositories.SetItem("gaiaxpy", new() { Seed = new PathSeed("x.bundle") }) },
        Some with { Hosting = new() { Maintenance = Maintenance.Never } },
        Some with { Backup = new() { Target = new SftpTarget { Host = "h", User = "u", Path = "p", HostKey = "k" } } },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Is_another_for_other_settings(OriginSettings other) => SettingsHash.Of(other).ShouldNotBe(SettingsHash.Of(Some));
}
