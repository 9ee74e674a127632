using System.Security.Cryptography;
using System.Text;
using CsCheck;
using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Tests.Backup.Journal;

public sealed class JournalTextTests
{
    private static readonly string Body = $"""
        git-origin journal 2
        repository gaiaxpy
        sequence 13
        time 2026-11-24T23:00:00Z
        head refs/heads/main
        bundle {new string('b', 64)}
        push 2026-11-24T22:59:58Z grace SHA256:abc {new string('0', 40)} {new string('1', 40)} refs/heads/main
        ref {new string('1', 40)} refs/heads/main
        ref {new string('2', 40)} refs/tags/v1

        """.ReplaceLineEndings("\n");

    private static string Text => Sealed(Body);

    [Fact]
    public void An_entry_is_read_as_the_contract_has_it()
    {
        var entry = JournalText.Read(Text);

        entry.Repository.ShouldBe("gaiaxpy");
        entry.Sequence.ShouldBe(13);
        entry.Head.ShouldBe("refs/heads/main");
        entry.Bundle.ShouldBe(new string('b', 64));
        entry.IsIntent.ShouldBeFalse();
        entry.Pushes.ShouldHaveSingleItem().Account.ShouldBe("grace");
        entry.Refs.Keys.ShouldBe(["refs/heads/main", "refs/tags/v1"]);
        JournalText.Write(entry).ShouldBe(Text);
    }

    [Theory]
    [InlineData("-", false)]
    [InlineData("?", true)]
    public void An_entry_without_new_objects_and_an_intent_have_no_bundle(string bundle, bool isIntent)
    {
        var entry = JournalText.Read(Sealed(Body.Replace(new string('b', 64), bundle)));

        entry.Bundle.ShouldBeNull();
        entry.IsIntent.ShouldBe(isIntent);
    }

    [Theory]
    [InlineData("git-origin journal 2", "git-origin journal 3", "first line")]
    [InlineData("sequence 13", "sequence 0", "number")]
    [InlineData("sequence 13\n", "", "no sequence")]
    [InlineData("bundle b", "bundle x", "bundle")]
    [InlineData("ref 1", "ref x", "no line of an entry")]
    [InlineData("refs/tags/v1", "refs/heads/main", "no line of an entry")]
    [InlineData("push 2026", "push 2026 2026", "push log")]
    public void What_is_no_entry_is_refused_though_its_sum_is_right(string part, string wrong, string reason) =>
        Should.Throw<FormatException>(() => JournalText.Read(Sealed(Body.Replace(part, wrong)))).Message.ShouldContain(reason);

    [Fact]
    public void Every_flipped_bit_is_noticed() =>
        Gen.Select(Gen.Int[0, Text.Length - 1], Gen.Int[0, 6]).Sample((position, bit) =>
        {
            var damaged = Text.ToCharArray();
            damaged[position] ^= (char)(1 << bit);
            Should.Throw<FormatException>(() => JournalText.Read(new string(damaged)));
        });

    [Fact]
    public void Every_truncation_is_noticed() =>
        Gen.Int[0, Text.Length - 1].Sample(length => Should.Throw<FormatException>(() => JournalText.Read(Text[..length])));

    private static string Sealed(string body) => $"{body}end {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))}\n";
}
