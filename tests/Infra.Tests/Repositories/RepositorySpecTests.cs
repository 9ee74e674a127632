using System.Collections.Immutable;
using GitOrigin.Infra.Repositories;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Repositories;

public sealed class RepositorySpecTests
{
    [Fact]
    public void Renders_all_that_can_be_set() => RepositorySpec.Render(
        new()
        {
            Description = "What it is",
            AnonymousRead = true,
            DefaultBranch = "trunk",
            Protected = ["main", "release/*"],
            Seed = new UrlSeed("https://example.org/x.git"),
            AdminMayMoveTags = true,
            DenyRewrite = true,
            Fsck = ImmutableSortedDictionary<string, string>.Empty.Add("missingEmail", "warn").Add("badDate", "ignore"),
        },
        bundle: null).ShouldBe("""
            description What it is
            anon read
            head trunk
            protect main
            protect release/*
            admin-may-move-tags yes
            deny-rewrite yes
            fsck badDate=ignore
            fsck missingEmail=warn
            seed-url https://example.org/x.git

            """);

    [Fact]
    public void Says_the_defaults_too() =>
        RepositorySpec.Render(new(), "/var/tmp/x.bundle").ShouldBe("anon none\nadmin-may-move-tags no\ndeny-rewrite no\nseed-bundle /var/tmp/x.bundle\n");
}
