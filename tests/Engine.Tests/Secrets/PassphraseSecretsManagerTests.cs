using EmbeddedEngine.Secrets;

namespace EmbeddedEngine.Tests.Secrets;

public sealed class PassphraseSecretsManagerTests
{
    // Pulumi's own test vector: the passphrase "password".
    private const string KnownSalt = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

    [Fact]
    public void A_salt_made_by_the_official_engine_is_opened_and_its_check_word_decrypts()
    {
        using var secrets = PassphraseSecretsManager.Open("password", KnownSalt);

        secrets.Decrypt("v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==").ShouldBe("pulumi");
        secrets.Description.ShouldBe(secrets.Description with { Type = "passphrase" });
        secrets.Description.Salt.ShouldBe(KnownSalt);
    }

    [Fact]
    public void A_wrong_passphrase_is_said_to_be_wrong() =>
        Should.Throw<SecretsException>(() => PassphraseSecretsManager.Open("Password", KnownSalt))
            .Message.ShouldContain("passphrase is wrong");

    [Theory]
    [InlineData("")]
    [InlineData("v2:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==")]
    [InlineData("v1:not base64:v1:a:b")]
    [InlineData("v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L")]
    [InlineData("v1:fozI5u6B030=:v1:AAAA:AAAA")]
    public void A_damaged_salt_is_said_to_be_damaged(string salt) =>
        Should.Throw<SecretsException>(() => PassphraseSecretsManager.Open("password", salt))
            .Message.ShouldContain("salt of this stack is damaged");

    [Theory]
    [InlineData("")]
    [InlineData("a secret: with ünïcode 🦉 and\nlines")]
    public void What_is_encrypted_decrypts_under_the_same_salt_only(string plaintext)
    {
        using var made = PassphraseSecretsManager.Create("");
        using var opened = PassphraseSecretsManager.Open("", made.Description.Salt!);
        using var other = PassphraseSecretsManager.Open("password", KnownSalt);

        var ciphertext = made.Encrypt(plaintext);

        ciphertext.Split(':').Length.ShouldBe(3);
        made.Encrypt(plaintext).ShouldNotBe(ciphertext);
        opened.Decrypt(ciphertext).ShouldBe(plaintext);
        Should.Throw<SecretsException>(() => other.Decrypt(ciphertext)).Message.ShouldContain("cannot be decrypted");
    }

    [Theory]
    [InlineData("plaintext")]
    [InlineData("v1:a")]
    [InlineData("v1:AAAAAAAAAAAAAAAA:AAAA")]
    public void A_text_that_is_no_ciphertext_is_damaged_and_not_repeated(string text)
    {
        using var secrets = PassphraseSecretsManager.Open("password", KnownSalt);

        Should.Throw<SecretsException>(() => secrets.Decrypt(text)).Message.ShouldNotContain(text);
    }
}
