using GitOrigin.Infra.Outputs;

namespace GitOrigin.Infra.Tests.Outputs;

public sealed class ClientNamesTests
{
    [Theory]
    [InlineData("192.0.2.1", 22, "192.0.2.1 ssh-ed25519 A")]
    [InlineData("192.0.2.1", 2222, "[192.0.2.1]:2222 ssh-ed25519 A")]
    [InlineData("git.example.org", 22, "git.example.org ssh-ed25519 A")]
    [InlineData("2001:db8::1", 2222, "[2001:db8::1]:2222 ssh-ed25519 A")]
    public void Known_host(string address, int port, string line) => ClientNames.KnownHost(address, port, "ssh-ed25519 A").ShouldBe(line);

    [Theory]
    [InlineData("192.0.2.1", 22, "ssh://anon@192.0.2.1/x.git")]
    [InlineData("192.0.2.1", 2222, "ssh://anon@192.0.2.1:2222/x.git")]
    [InlineData("2001:db8::1", 22, "ssh://anon@[2001:db8::1]/x.git")]
    [InlineData("2001:db8::1", 2222, "ssh://anon@[2001:db8::1]:2222/x.git")]
    public void Url(string address, int port, string url) => ClientNames.Url("anon", address, port, "x").ShouldBe(url);
}
