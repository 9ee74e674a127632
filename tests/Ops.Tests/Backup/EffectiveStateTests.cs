using System.Collections.Immutable;
using CsCheck;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Backup.Journal;

namespace GitOrigin.Ops.Tests.Backup;

public sealed class EffectiveStateTests
{
    [Fact]
    public void Entries_after_the_generation_are_put_on_top_of_it_in_order()
    {
        var state = EffectiveState.Of(Generation(("gaiaxpy", Saved(12, "b1"))), [Entry(14, "b3"), Entry(12, "old"), Entry(13, null)]);

        var repository = state.Repositories["gaiaxpy"];
        repository.Journal.ShouldBe(14);
        repository.Bundles.ShouldBe(["b1", "b3"]);
        repository.Refs["refs/heads/main"].ShouldBe(Id(14));
        repository.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_repository_in_no_generation_begins_at_its_first_entry() =>
        EffectiveState.Of(Manifest.None, [Entry(6, "b2"), Entry(5, "b1")]).Repositories["gaiaxpy"].Bundles.ShouldBe(["b1", "b2"]);

    [Fact]
    public void A_gap_in_the_journal_is_an_error() =>
        Should.Throw<OpsException>(() => EffectiveState.Of(Generation(("gaiaxpy", Saved(12, "b1"))), [Entry(14, "b3")]))
            .Message.ShouldContain("no entry 13, but 14");

    [Fact]
    public void Two_entries_with_one_number_are_an_error() =>
        Should.Throw<OpsException>(() => EffectiveState.Of(Manifest.None, [Entry(1, "b1"), Entry(1, "b2")])).Message.ShouldContain("two entries 1");

    [Fact]
    public void Pushes_of_intents_without_an_entry_are_missing()
    {
        var state = EffectiveState.Of(Generation(("gaiaxpy", Saved(12, "b1"))), [Entry(13, "b2"), Intent(13), Intent(14), Intent(15)]);

        state.Repositories["gaiaxpy"].Journal.ShouldBe(13);
        state.Repositories["gaiaxpy"].Missing.Select(push => push.New).ShouldBe([Id(14), Id(15)]);
    }

    [Fact]
    public void A_repository_of_which_there_is_an_intent_only_has_nothing_but_pushes_that_are_missing()
    {
        var repository = EffectiveState.Of(Manifest.None, [Intent(1)]).Repositories["gaiaxpy"];

        repository.Refs.ShouldBeEmpty();
        repository.Journal.ShouldBe(0);
        repository.Missing.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_journal_is_taken_whole_wherever_the_generation_stands() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[0, 3]).Sample((saved, last, intents) =>
        {
            var entries = Enumerable.Range(1, last).Select(number => Entry(number, $"e{number}"));
            var ahead = Enumerable.Range(last + 1, intents).Select(Intent);
            var state = EffectiveState.Of(Generation(("gaiaxpy", Saved(saved, "b1"))), entries.Concat(ahead).Reverse());

            var repository = state.Repositories["gaiaxpy"];
            repository.Journal.ShouldBe(Math.Max(saved, last));
            repository.Bundles.ShouldBe(["b1", .. Enumerable.Range(1, last).Where(number => number > saved).Select(number => $"e{number}")]);
            repository.Missing.Length.ShouldBe(Enumerable.Range(last + 1, intents).Count(number => number > Math.Max(saved, last)));
        });

    [Fact]
    public void An_entry_taken_out_of_the_middle_is_always_noticed() =>
        Gen.Select(Gen.Int[2, 20], Gen.Int[0, 17]).Sample((last, position) =>
        {
            var gone = 1 + (position % (last - 1));
            var entries = Enumerable.Range(1, last).Where(number => number != gone).Select(number => Entry(number, $"e{number}"));

            Should.Throw<OpsException>(() => EffectiveState.Of(Generation(("gaiaxpy", Saved(0, "b1"))), entries)).Message.ShouldContain($"no entry {gone}");
        });

    private static Manifest Generation(params (string Name, SavedRepository Repository)[] repositories) =>
        Manifest.None with { Generation = 7, Repositories = repositories.ToImmutableSortedDictionary(entry => entry.Name, entry => entry.Repository) };

    private static SavedRepository Saved(int journal, params string[] bundles) => new("refs/heads/main", Refs(journal), [.. bundles], journal);

    private static JournalEntry Entry(int sequence, string? bundle) =>
        new("gaiaxpy", sequence, "2026-11-24T23:00:00Z", "refs/heads/main", bundle, IsIntent: false, [Pushed(sequence)], Refs(sequence));

    private static JournalEntry Intent(int sequence) => Entry(sequence, null) with { IsIntent = true };

    private static Push Pushed(int sequence) => new("2026-11-24T23:00:00Z", "grace", "SHA256:x", Id(sequence - 1), Id(sequence), "refs/heads/main");

    private static ImmutableSortedDictionary<string, string> Refs(int number) =>
        ImmutableSortedDictionary<string, string>.Empty.Add("refs/heads/main", Id(number));

    private static string Id(int number) => number.ToString("x40");
}
