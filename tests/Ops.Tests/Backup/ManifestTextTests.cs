using System.Collections.Immutable;
using System.Text.Json;
using CsCheck;
using GitOrigin.Ops.Backup;

namespace GitOrigin.Ops.Tests.Backup;

public sealed class ManifestTextTests
{
    private static readonly Manifest Sample = new(
        7,
        new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero),
        new string('c', 64),
        new string('d', 64),
        ImmutableSortedDictionary<string, SavedRepository>.Empty
            .Add("empty", new SavedRepository("refs/heads/main", ImmutableSortedDictionary<string, string>.Empty, [], 0))
            .Add("gaiaxpy", new SavedRepository(
                "refs/heads/main",
                ImmutableSortedDictionary<string, string>.Empty.Add("refs/heads/größe+1", new string('1', 40)).Add("refs/heads/main", new string('2', 40)),
                [new string('a', 64), new string('b', 64)],
                12)));

    [Fact]
    public void A_manifest_is_json_as_the_contract_has_it()
    {
        using var json = JsonDocument.Parse(ManifestText.Write(Sample));

        json.RootElement.GetProperty("format").GetInt32().ShouldBe(2);
        json.RootElement.GetProperty("generation").GetInt32().ShouldBe(7);
        var repository = json.RootElement.GetProperty("repositories").GetProperty("gaiaxpy");
        repository.GetProperty("head").GetString().ShouldBe("refs/heads/main");
        repository.GetProperty("refs").GetProperty("refs/heads/größe+1").GetString().ShouldBe(new string('1', 40));
        repository.GetProperty("bundles").GetArrayLength().ShouldBe(2);
        repository.GetProperty("journal").GetInt32().ShouldBe(12);
    }

    [Fact]
    public void A_manifest_reads_back_as_it_was()
    {
        var read = ManifestText.Read(ManifestText.Write(Sample));

        (read with { Repositories = Sample.Repositories }).ShouldBe(Sample);
        read.Repositories.ShouldBe(Sample.Repositories);
    }

    [Fact]
    public void One_of_the_first_version_is_read()
    {
        var read = ManifestText.Read($$"""
            { "generation": 3, "time": "2026-01-02T03:04:05+00:00", "repositories": {
                "gaiaxpy": { "head": "refs/heads/main", "refs": { "refs/heads/main": "{{new string('1', 40)}}" }, "bundle": "{{new string('a', 64)}}" },
                "new": { "head": "refs/heads/main", "refs": {}, "bundle": null } } }
            """);

        read.Generation.ShouldBe(3);
        read.Identity.ShouldBeNull();
        read.Repositories["gaiaxpy"].Bundles.ShouldBe([new string('a', 64)]);
        read.Repositories["new"].Bundles.ShouldBeEmpty();
    }

    [Fact]
    public void A_newer_format_is_refused_by_name() =>
        Should.Throw<FormatException>(() => ManifestText.Read("""{ "format": 3 }""")).Message.ShouldContain("newer version");

    [Fact]
    public void Every_flipped_bit_is_noticed()
    {
        var text = ManifestText.Write(Sample);
        Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[0, 6]).Sample(
            (position, bit) =>
            {
                var damaged = text.ToCharArray();
                damaged[position] ^= (char)(1 << bit);
                Should.Throw<FormatException>(() => ManifestText.Read(new string(damaged)));
            },
            iter: 3000);
    }

    [Fact]
    public void Every_truncation_is_noticed()
    {
        var text = ManifestText.Write(Sample);
        Gen.Int[0, text.Length - 1].Sample(length => Should.Throw<FormatException>(() => ManifestText.Read(text[..length])));
    }
}
