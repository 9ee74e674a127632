using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Settings;
using GitOrigin.Infra.Tests.Remote;

namespace GitOrigin.Infra.Tests.Access;

public sealed class AccountSpecTests
{
    private static readonly Account Grace = new()
    {
        Name = "grace",
        Role = Role.Developer,
        FullName = "Grace Developer",
        Keys =
        [
            new(Keys.Parsed("work")) { Comment = "Grace at work" },
            new(Keys.Parsed("guest"))
            {
                Expires = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero),
                From = ["192.0.2.0/24", "2001:db8::7"],
                Comment = "guest",
            },
            new(Keys.Parsed("bare")) { Expires = new DateTimeOffset(2026, 12, 31, 19, 30, 0, TimeSpan.FromHours(1)) },
        ],
        Rights = ImmutableSortedDictionary<string, Right>.Empty.Add("notebooks", Right.Read).Add("gaiaxpy", Right.Write),
    };

    [Fact]
    public void Renders_what_the_server_reads() => AccountSpec.Render(Grace).ShouldBe($"""
        role developer
        name Grace Developer
        write gaiaxpy
        read notebooks
        key restrict,command="/usr/local/lib/git-origin/serve",environment="GIT_ORIGIN_KEY={Keys.Parsed("work").Fingerprint}" {Keys.Ed25519("work")} Grace at work
        key restrict,command="/usr/local/lib/git-origin/serve",environment="GIT_ORIGIN_KEY={Keys.Parsed("guest").Fingerprint}",expiry-time="202701010000",from="192.0.2.0/24,2001:db8::7" {Keys.Ed25519("guest")} guest
        key restrict,command="/usr/local/lib/git-origin/serve",environment="GIT_ORIGIN_KEY={Keys.Parsed("bare").Fingerprint}",expiry-time="202612311830" {Keys.Ed25519("bare")}

        """);

    [Fact]
    public void Ssh_keygen_finds_the_same_keys_in_the_lines()
    {
        var lines = AccountSpec.Render(Grace).Split('\n').Where(line => line.StartsWith("key ", StringComparison.Ordinal)).Select(line => line[4..]);

        var seen = Sh.Run($"ssh-keygen -l -f /dev/stdin <<'END'\n{string.Join('\n', lines)}\nEND\n");

        seen.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[1])
            .ShouldBe(Grace.Keys.Select(key => key.Key.Fingerprint));
    }

    [Theory]
    [InlineData(Role.Admin, "role admin\n")]
    [InlineData(Role.Developer, "role developer\n")]
    [InlineData(Role.Anon, "role anon\n")]
    public void Names_the_role(Role role, string expected) =>
        AccountSpec.Render(new() { Name = "x", Role = role, Keys = [] }).ShouldBe(expected);
}
