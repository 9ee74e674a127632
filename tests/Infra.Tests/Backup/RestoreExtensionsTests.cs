using System.Collections.Immutable;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Backup;

public sealed class RestoreExtensionsTests
{
    [Fact]
    public void A_backup_comes_before_the_seed_and_leaves_the_others_alone()
    {
        var upstream = new UrlSeed("https://example.org/notebooks.git");
        var settings = new OriginSettings
        {
            Site = new LocalSiteSettings { Name = "dev" },
            Access = new AccessSettings
            {
                Admins = ImmutableSortedDictionary<string, AdminSettings>.Empty,
                Developers = ImmutableSortedDictionary<string, DeveloperSettings>.Empty,
            },
            Repositories = ImmutableSortedDictionary<string, RepositorySettings>.Empty
                .Add("gaiaxpy", new() { Description = "Library", Seed = new BundleSeed("seed.bundle") })
                .Add("notebooks", new() { Seed = upstream }),
            Backup = new(),
        };

        var restored = settings.WithSeedsFrom(
            new("backups", 4, ImmutableSortedDictionary<string, string>.Empty.Add("gaiaxpy", "backups/x.bundle").Add("gone", "backups/y.bundle")));

        restored.Repositories["gaiaxpy"].ShouldBe(settings.Repositories["gaiaxpy"] with { Seed = new BundleSeed("backups/x.bundle") });
        restored.Repositories["notebooks"].Seed.ShouldBe(upstream);
        restored.Repositories.Keys.ShouldBe(["gaiaxpy", "notebooks"]);
    }
}
