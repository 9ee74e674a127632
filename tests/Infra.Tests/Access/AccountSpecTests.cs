using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Settings;

namespace GitOrigin.Infra.Tests.Access;

public sealed class AccountSpecTests
{
    [Fact]
    public void Renders_what_the_server_reads() => AccountSpec.Render(new()
    {
        Name = "grace",
        Role = Role.Developer,
        FullName = "Grace Developer",
        Keys = ["ssh-ed25519 AAAA", "ssh-rsa BBBB"],
        Rights = ImmutableSortedDictionary<string, Right>.Empty.Add("notebooks", Right.Read).Add("gaiaxpy", Right.Write),
    }).ShouldBe("""
        role developer
        name Grace Developer
        write gaiaxpy
        read notebooks
        key restrict,command="/usr/local/lib/git-origin/serve" ssh-ed25519 AAAA
        key restrict,command="/usr/local/lib/git-origin/serve" ssh-rsa BBBB

        """);

    [Theory]
    [InlineData(Role.Admin, "role admin\n")]
    [InlineData(Role.Developer, "role developer\n")]
    [InlineData(Role.Anon, "role anon\n")]
    public void Names_the_role(Role role, string expected) =>
        AccountSpec.Render(new() { Name = "x", Role = role, Keys = [] }).ShouldBe(expected);
}
