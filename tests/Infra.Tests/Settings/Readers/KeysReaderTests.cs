using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using Moq;

namespace GitOrigin.Infra.Tests.Settings.Readers;

public sealed class KeysReaderTests
{
    private readonly Reading _reading = new();

    public KeysReaderTests()
    {
        _reading.Files.Setup(files => files.ReadText("ada.pub")).Returns($"{Keys.Ed25519("one")} Ada's laptop\n{Keys.Ed25519("two")}\n");
        _reading.Files.Setup(files => files.FilesIn(It.IsAny<string>())).Returns((ImmutableArray<string>?)null);
        _reading.Files.Setup(files => files.FilesIn("keys")).Returns(["README", "b.pub", "c.pub"]);
        _reading.Files.Setup(files => files.FilesIn("none")).Returns(["README"]);
        _reading.Files.Setup(files => files.ReadText("keys/b.pub")).Returns($"{Keys.Ed25519("b")} b\n");
        _reading.Files.Setup(files => files.ReadText("keys/c.pub")).Returns($"{Keys.Rsa(3072)} c\n");
        _reading.Files.Setup(files => files.FilesIn("weak")).Returns(["good.pub", "weak.pub", "void.pub"]);
        _reading.Files.Setup(files => files.ReadText("weak/good.pub")).Returns(Keys.Ed25519("good"));
        _reading.Files.Setup(files => files.ReadText("weak/weak.pub")).Returns(Keys.Rsa(2048));
        _reading.Files.Setup(files => files.ReadText("weak/void.pub")).Returns("");
    }

    private static (string, string) Access(string keys) => ("access", """{"admins": {"ada": {"keys": KEYS}}}""".Replace("KEYS", keys, StringComparison.Ordinal));

    private ImmutableArray<AccountKey> Read(string keys) => _reading.Of(Access(keys)).Access.Admins["ada"].Keys;

    [Fact]
    public void The_comment_of_a_file_is_kept_as_far_as_it_fits() =>
        Read("""[{"file": "ada.pub"}]""").Select(key => key.Comment).ShouldBe(["Adas laptop", null]);

    [Fact]
    public void A_comment_expiry_and_places_hold_for_all_keys_of_an_entry()
    {
        var keys = Read("""[{"file": "ada.pub", "comment": "Ada, guest", "expires": "2026-12-31", "from": ["192.0.2.0/24", "2001:db8::7"]}]""");

        keys.Length.ShouldBe(2);
        foreach (var key in keys)
        {
            key.Comment.ShouldBe("Ada, guest");
            key.Expires.ShouldBe(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
            key.From.ShouldBe(["192.0.2.0/24", "2001:db8::7"]);
        }
    }

    [Fact]
    public void A_directory_gives_the_keys_of_its_pub_files() =>
        Read("""[{"directory": "keys"}]""").Select(key => key.Comment).ShouldBe(["b", "c"]);

    [Fact]
    public void An_expired_key_is_for_sshd_to_refuse() =>
        Read($$"""[{"key": "{{Keys.Ed25519("old")}}", "expires": "1999-01-01T12:00Z"}]""").ShouldHaveSingleItem().Expires!.Value.Year.ShouldBe(1999);

    [Theory]
    [InlineData("""[{"directory": "gone"}]""", "git-origin:access.admins.ada.keys[0].directory: there is no folder 'gone'")]
    [InlineData("""[{"directory": "none"}]""", "git-origin:access.admins.ada.keys[0].directory: 'none' holds no .pub file")]
    [InlineData("""[{"directory": "weak"}]""", "git-origin:access.admins.ada.keys[0].directory: weak.pub is an RSA key of 2048 bits")]
    [InlineData("""[{"directory": "weak"}]""", "git-origin:access.admins.ada.keys[0].directory: void.pub holds no key")]
    [InlineData("""[{"directory": "keys", "file": "ada.pub"}]""", "git-origin:access.admins.ada.keys[0]: must have one of file")]
    [InlineData("""[{"comment": "x"}]""", "git-origin:access.admins.ada.keys[0]: must have one of file")]
    [InlineData("""[{"directory": "keys"}, {"file": "keys/b.pub"}]""", "git-origin:access.admins.ada.keys[1].file: is listed twice")]
    [InlineData("""[{"file": "ada.pub", "comment": "Ada's"}]""", "git-origin:access.admins.ada.keys[0].comment: holds quotes")]
    [InlineData("""[{"file": "ada.pub", "expires": "tomorrow"}]""", "git-origin:access.admins.ada.keys[0].expires: 'tomorrow' is neither a day nor a time")]
    [InlineData("""[{"file": "ada.pub", "from": []}]""", "git-origin:access.admins.ada.keys[0].from: is empty")]
    [InlineData("""[{"file": "ada.pub", "from": ["192.0.2.1/24"]}]""", "git-origin:access.admins.ada.keys[0].from[0]: '192.0.2.1/24' is not a network")]
    [InlineData("""[{"file": "ada.pub", "from": ["example.org"]}]""", "git-origin:access.admins.ada.keys[0].from[0]: 'example.org' is not an IP address")]
    [InlineData("""[{"file": "ada.pub", "expiry": "2026-12-31"}]""", "git-origin:access.admins.ada.keys[0].expiry: is not a setting")]
    public void Each_mistake_names_its_place(string keys, string message) =>
        _reading.MistakesOf(Access(keys)).ShouldContain(mistake => mistake.StartsWith(message, StringComparison.Ordinal));
}
