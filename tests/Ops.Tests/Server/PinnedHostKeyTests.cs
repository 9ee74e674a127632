using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Server;

public sealed class PinnedHostKeyTests
{
    [Fact]
    public void Is_read_from_a_line_of_known_hosts()
    {
        var key = PinnedHostKey.Parse("[127.0.0.1]:2222 ssh-ed25519 QUJD a comment\n");

        key.ShouldBe(new PinnedHostKey("ssh-ed25519", "QUJD"));
        key.Matches("ABC"u8.ToArray()).ShouldBeTrue();
        key.Matches("ABD"u8.ToArray()).ShouldBeFalse();
    }

    [Fact]
    public void An_rsa_key_is_not_taken_with_sha1() =>
        PinnedHostKey.Parse("host ssh-rsa QUJD").Algorithms.ShouldBe(["rsa-sha2-512", "rsa-sha2-256"]);

    [Theory]
    [InlineData("")]
    [InlineData("host")]
    [InlineData("host ssh-ed25519")]
    [InlineData("host ssh-ed25519 not-base64!")]
    public void Anything_else_is_refused(string line) =>
        Should.Throw<OpsException>(() => PinnedHostKey.Parse(line)).Message.ShouldContain("knownHosts");
}
