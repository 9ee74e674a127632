using GitOrigin.Infra.Access;

namespace GitOrigin.Infra.Tests.Access;

public sealed class KeyTextTests
{
    private const string Private = "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----\n";

    [Fact]
    public void Takes_the_two_keys_apart()
    {
        var printed = $"{Private}{Keys.Ed25519()} a comment";

        KeyText.PrivateOf(printed).ShouldBe(Private);
        KeyText.PublicOf(printed).ShouldBe(Keys.Ed25519());
    }

    [Theory]
    [InlineData("")]
    [InlineData("ssh-keygen: no such file")]
    [InlineData(Private)]
    public void Complains_without_repeating_anything(string printed) =>
        Should.Throw<FormatException>(() => KeyText.PublicOf(printed)).Message.ShouldNotContain("abc");
}
