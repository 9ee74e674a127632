using EmbeddedEngine.Providers.Command.Ssh;
using EmbeddedEngine.Providers.Command.Tests.Support;

namespace EmbeddedEngine.Providers.Command.Tests.Ssh;

public sealed class HostKeyTests
{
    [Theory]
    [InlineData("ed25519", "ssh-ed25519")]
    [InlineData("ecdsa", "ecdsa-sha2-nistp256")]
    public void A_key_of_ssh_keygen_is_read_with_its_fingerprint(string kind, string type)
    {
        using var folder = new TestFolder();
        var pair = new KeyPair(folder.Path, "key", kind);

        HostKey.TryParse(pair.Public, out var key).ShouldBeTrue();
        key!.Type.ShouldBe(type);
        key.Algorithms.ShouldBe([type]);
        key.Fingerprint.ShouldBe(Tool.Run("ssh-keygen", "-lf", pair.Path + ".pub").Split(' ')[1]);
        HostKey.TryParse($"{key.Type} {key.Base64}", out var bare).ShouldBeTrue();
        bare.ShouldBe(key);
    }

    [Fact]
    public void An_RSA_key_is_offered_with_its_three_algorithms() =>
        new HostKey("ssh-rsa", "").Algorithms.ShouldBe(["rsa-sha2-512", "rsa-sha2-256", "ssh-rsa"]);

    [Theory]
    [InlineData("")]
    [InlineData("ssh-ed25519")]
    [InlineData("ssh-ed25519 !")]
    [InlineData("ssh-ed25519 AAAA")]
    [InlineData("ssh-ed25519 /////w==")]
    [InlineData("ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAIJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ8mJ")]
    public void Anything_else_is_refused(string text) => HostKey.TryParse(text, out _).ShouldBeFalse();
}
