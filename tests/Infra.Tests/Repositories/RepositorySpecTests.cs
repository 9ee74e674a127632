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
            Tags = TagRule.Signed,
            MaxPushSize = 104857600,
            MaxSize = 5368709120,
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
            tags signed
            max-push-size 104857600
            max-size 5368709120
            fsck badDate=ignore
            fsck missingEmail=warn
            seed-url https://example.org/x.git

            """);

    [Theory]
    [InlineData(TagRule.Any, "\ntags any\n")]
    [InlineData(TagRule.Annotated, "\ntags annotated\n")]
    [InlineData(TagRule.Signed, "\ntags signed\n")]
    public void Names_the_rule_for_tags(TagRule rule, string line) =>
        RepositorySpec.Render(new() { Tags = rule }, bundle: null).ShouldContain(line);

    [Fact]
    public void Says_the_defaults_too() =>
        RepositorySpec.Render(new(), "/var/tmp/x.bundle").ShouldBe("anon none\nadmin-may-move-tags no\ndeny-rewrite no\ntags any\nseed-bundle /var/tmp/x.bundle\n");
}
