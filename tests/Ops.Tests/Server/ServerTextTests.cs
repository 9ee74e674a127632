using CsCheck;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Server;

public sealed class ServerTextTests
{
    [Fact]
    public void Reads_a_list()
    {
        var list = ServerText.ParseList("""
            repository gaiaxpy
            journal 12
            head refs/heads/main
            ref aaa refs/heads/main
            ref bbb refs/tags/1.0
            end
            repository empty
            journal 0
            head refs/heads/main
            end

            """);

        list.Keys.ShouldBe(["empty", "gaiaxpy"]);
        list["gaiaxpy"].Journal.ShouldBe(12);
        list["gaiaxpy"].Head.ShouldBe("refs/heads/main");
        list["gaiaxpy"].Refs.ShouldBe([new("refs/heads/main", "aaa"), new("refs/tags/1.0", "bbb")]);
        list["empty"].Refs.ShouldBeEmpty();
    }

    [Fact]
    public void A_server_without_repositories_lists_none() => ServerText.ParseList("").ShouldBeEmpty();

    [Fact]
    public void A_list_that_breaks_off_is_refused() =>
        Should.Throw<OpsException>(() => ServerText.ParseList("repository gaiaxpy\njournal 1\nhead refs/heads/main\nref aaa refs/heads/main\n"))
            .Message.ShouldContain("breaks off within gaiaxpy");

    [Theory]
    [InlineData("repository a\nrepository b\nend\n")]
    [InlineData("ref aaa refs/heads/main\n")]
    [InlineData("repository a\njournal x\nend\n")]
    [InlineData("repository a\nref aaa\nend\n")]
    [InlineData("end\n")]
    public void Any_other_text_is_refused(string text) =>
        Should.Throw<OpsException>(() => ServerText.ParseList(text)).Message.ShouldContain("scripts/create-all");

    [Fact]
    public void What_is_committed_reads_like_what_is_listed() =>
        Gen.Select(Gen.Char['a', 'z'].Array[1, 8], Gen.Int[0, 999]).Array[0, 20].Select(Gen.Int[0, int.MaxValue]).Sample((refs, journal) =>
        {
            var state = new ServerRepository(
                "refs/heads/main",
                System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(
                    StringComparer.Ordinal, refs.DistinctBy(it => new string(it.Item1)).Select(it => KeyValuePair.Create($"refs/heads/{new string(it.Item1)}", $"{it.Item2:x40}"))),
                journal);

            var read = ServerText.ParseList($"repository x\n{ServerText.WriteState(state)}")["x"];

            read.Journal.ShouldBe(journal);
            read.Head.ShouldBe(state.Head);
            read.Refs.ShouldBe(state.Refs);
        });
}
