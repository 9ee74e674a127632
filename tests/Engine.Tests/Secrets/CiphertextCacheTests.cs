using EmbeddedEngine.Secrets;
using Moq;

namespace EmbeddedEngine.Tests.Secrets;

public sealed class CiphertextCacheTests
{
    private readonly Mock<ISecretsManager> inner = new();

    [Fact]
    public void A_secret_that_was_read_keeps_its_ciphertext()
    {
        inner.Setup(secrets => secrets.Decrypt("cipher")).Returns("plain");
        using var cache = new CiphertextCache(inner.Object);

        cache.Decrypt("cipher").ShouldBe("plain");

        cache.Encrypt("plain").ShouldBe("cipher");
        inner.Verify(secrets => secrets.Encrypt(It.IsAny<string>()), Times.Never);
    }

    [Fact]
    public void A_new_secret_is_encrypted_once()
    {
        inner.SetupSequence(secrets => secrets.Encrypt("plain")).Returns("one").Returns("two");
        using var cache = new CiphertextCache(inner.Object);

        cache.Encrypt("plain").ShouldBe("one");
        cache.Encrypt("plain").ShouldBe("one");
    }
}
