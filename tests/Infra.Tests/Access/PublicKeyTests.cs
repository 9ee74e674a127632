using CsCheck;
using GitOrigin.Infra.Access;

namespace GitOrigin.Infra.Tests.Access;

public sealed class PublicKeyTests
{
    public static TheoryData<string> Strong =>
    [
        Keys.Ed25519(),
        Keys.Rsa(3072),
        Keys.Rsa(4096),
        Keys.Ecdsa("nistp256", 65),
        Keys.Ecdsa("nistp384", 97),
        Keys.Ecdsa("nistp521", 133),
        Keys.Line("sk-ssh-ed25519@openssh.com", new byte[32], "ssh:"u8.ToArray()),
        Keys.Line("sk-ecdsa-sha2-nistp256@openssh.com", "nistp256"u8.ToArray(), Keys.Point(65), "ssh:"u8.ToArray()),
    ];

    [Theory]
    [MemberData(nameof(Strong))]
    public void Takes_strong_keys(string line)
    {
        PublicKey.TryParse($"  {line} somebody@somewhere\n", out var key, out var problem).ShouldBeTrue(problem);

        key!.Text.ShouldBe(line);
    }

    public static TheoryData<string, string> Bad => new()
    {
        { Keys.Rsa(2048), "is an RSA key of 2048 bits" },
        { Keys.Rsa(1024), "is an RSA key of 1024 bits" },
        { Keys.Line("ssh-dss", [1], [2], [3], [4]), "is a DSA key" },
        { "ssh-ed25519 AAAA", "is damaged" },
        { "ssh-ed25519", "is damaged" },
        { "ssh-ed25519 !!!!", "is damaged" },
        { Keys.Line("ssh-ed25519", new byte[31]), "is damaged" },
        { Keys.Line("ssh-ed25519", new byte[32], [0]), "is damaged" },
        { Keys.Ed25519().Replace("ssh-ed25519 ", "ssh-rsa ", StringComparison.Ordinal), "is damaged" },
        { Keys.Ecdsa("nistp256", 97), "is damaged" },
        { Keys.Line("ecdsa-sha2-nistp256", "nistp384"u8.ToArray(), Keys.Point(65)), "is damaged" },
        { Keys.Line("sk-ssh-ed25519@openssh.com", new byte[32]), "is damaged" },
        { "-----BEGIN OPENSSH PRIVATE KEY-----", "is a private key" },
        { $"command=\"sh\" {Keys.Ed25519()}", "is not a public key" },
        { "hello", "is not a public key" },
        { "", "is not a public key" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Says_what_is_wrong_with_others(string line, string problem)
    {
        PublicKey.TryParse(line, out var key, out var said).ShouldBeFalse();

        key.ShouldBeNull();
        said.ShouldStartWith(problem);
    }

    [Fact]
    public void Never_repeats_the_text() => Gen.String[1, 60].Sample(text =>
    {
        const string marker = "MARKER";
        return PublicKey.TryParse($"{marker}{text}", out _, out var problem) || !problem.Contains(marker, StringComparison.Ordinal);
    });

    [Fact]
    public void A_key_that_was_cut_off_is_never_taken() => Gen.Int[0, Keys.Ed25519().Length - 1].Sample(length =>
        !PublicKey.TryParse(Keys.Ed25519()[..length], out _, out _));

    [Fact]
    public void Two_are_equal_whatever_their_comments()
    {
        PublicKey.TryParse($"{Keys.Ed25519()} at work", out var one, out _).ShouldBeTrue();
        PublicKey.TryParse($"{Keys.Ed25519()} at home", out var other, out _).ShouldBeTrue();

        one.ShouldBe(other);
    }

    // From ssh-keygen -l -f on a file with this line.
    [Fact]
    public void The_fingerprint_is_that_of_ssh_keygen()
    {
        PublicKey.TryParse("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINsxvB4fPelfMDdUjpexGfdu9jQq1EZp/m9+8ACFL4Ae", out var key, out _).ShouldBeTrue();

        key!.Fingerprint.ShouldBe("SHA256:WizMW9a2NaP+jSgvCCgeUAvkdm4oK+hhuFDDoUenhvc");
    }

    [Theory]
    [InlineData("ssh-ed25519 AAAA", "")]
    [InlineData(" ssh-ed25519 AAAA ada@example\n", "ada@example")]
    [InlineData("ssh-ed25519\tAAAA  Ada at work", "Ada at work")]
    public void The_comment_is_the_rest_of_the_line(string line, string comment) => PublicKey.CommentOf(line).ShouldBe(comment);

    [Fact]
    public void A_private_key_is_one_line_whatever_its_length() =>
        PublicKey.LinesOf("-----BEGIN OPENSSH PRIVATE KEY-----\nabc\ndef\n-----END OPENSSH PRIVATE KEY-----\n").Count().ShouldBe(1);

    [Fact]
    public void Comments_and_blank_lines_are_no_keys() =>
        PublicKey.LinesOf("# the team\n\nssh-ed25519 A\r\n  ssh-ed25519 B  \n").ShouldBe(["ssh-ed25519 A", "ssh-ed25519 B"]);
}
