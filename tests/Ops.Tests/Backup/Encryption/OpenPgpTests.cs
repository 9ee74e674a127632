using System.Text;
using GitOrigin.Ops.Backup.Encryption;

namespace GitOrigin.Ops.Tests.Backup.Encryption;

public sealed class OpenPgpTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("what is to be kept\n");

    [Fact]
    public async Task What_was_encrypted_comes_back()
    {
        var sut = new OpenPgp("pass phrase with ümlaut", "backup.passphrase");

        var encrypted = await EncryptAsync(sut);

        Encoding.Latin1.GetString(encrypted).ShouldNotContain("kept");
        (await DecryptAsync(sut, encrypted)).ShouldBe(Plain);
    }

    [Fact]
    public async Task Another_passphrase_is_told_as_such()
    {
        var encrypted = await EncryptAsync(new OpenPgp("right", "backup.passphrase"));

        (await Should.ThrowAsync<WrongPassphraseException>(() => DecryptAsync(new OpenPgp("wrong", "backup.passphrase"), encrypted)))
            .Message.ShouldContain("set backup.passphrase");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task No_passphrase_of_one_line_is_told_as_such(string? passphrase) =>
        (await Should.ThrowAsync<WrongPassphraseException>(() => EncryptAsync(new OpenPgp(passphrase, "backup.passphrase")))).Message.ShouldContain("set backup.passphrase");

    [Fact]
    public async Task What_was_changed_is_refused()
    {
        var sut = new OpenPgp("right", "backup.passphrase");
        var encrypted = await EncryptAsync(sut);
        encrypted[^5] ^= 1;

        await Should.ThrowAsync<OpsException>(() => DecryptAsync(sut, encrypted));
    }

    private static async Task<byte[]> EncryptAsync(OpenPgp sut)
    {
        using var encrypted = new MemoryStream();
        await sut.EncryptAsync(new MemoryStream(Plain), encrypted, default);
        return encrypted.ToArray();
    }

    private static async Task<byte[]> DecryptAsync(OpenPgp sut, byte[] encrypted)
    {
        using var plain = new MemoryStream();
        await sut.DecryptAsync(new MemoryStream(encrypted), plain, default);
        return plain.ToArray();
    }
}
