using System.Text;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Server;

public sealed class BundleBatchTests
{
    private const string Header = "# v2 git bundle\n2222 refs/heads/main\n\n";

    [Fact]
    public async Task Small_ones_go_together_and_a_large_one_alone_in_order()
    {
        string[] bundles = [Bundle("a", 10), Bundle("b", 20), Bundle("c", BundleBatch.Large), Bundle("d", 30)];

        var batches = await BatchAsync(bundles);

        batches.Select(batch => string.Join(' ', batch.Sizes)).ShouldBe(
            [$"{Header.Length}:{Header.Length + 10} {Header.Length}:{Header.Length + 20}", $"{Header.Length}", $"{Header.Length}:{Header.Length + 30}"]);
        batches.Select(batch => batch.Content).ShouldBe([bundles[0] + bundles[1], bundles[2], bundles[3]]);
    }

    [Fact]
    public async Task A_batch_is_never_large_nor_of_too_many()
    {
        var half = Bundle("a", BundleBatch.Large / 2);
        var batches = await BatchAsync([half, half, half, .. Enumerable.Repeat(Bundle("b", 1), 300)]);

        batches.ShouldAllBe(batch => batch.Content.Length <= BundleBatch.Large && batch.Sizes.Count <= 128);
        string.Concat(batches.Select(batch => batch.Content)).Length.ShouldBe((half.Length * 3) + (300 * (Header.Length + 1)));
    }

    [Fact]
    public async Task One_that_is_damaged_is_found_before_its_batch_is_sent() =>
        await Should.ThrowAsync<OpsException>(BatchAsync([Bundle("a", 10), "something else"]));

    [Fact]
    public async Task Nothing_makes_no_batch() => (await BatchAsync([])).ShouldBeEmpty();

    private static string Bundle(string letter, int length) => Header + string.Concat(Enumerable.Repeat(letter, length));

    private static async Task<List<(IReadOnlyList<string> Sizes, string Content)>> BatchAsync(string[] bundles)
    {
        var batches = new List<(IReadOnlyList<string> Sizes, string Content)>();
        await foreach (var batch in BundleBatch.OfAsync(StreamsAsync(bundles), TestContext.Current.CancellationToken))
        {
            using var reader = new StreamReader(batch.Content);
            batches.Add((batch.Sizes, await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
        }

        return batches;
    }

    private static async IAsyncEnumerable<Stream> StreamsAsync(string[] bundles)
    {
        foreach (var bundle in bundles)
        {
            // Of no use any more once the next one is asked for.
            await using var stream = new MemoryStream(Encoding.ASCII.GetBytes(bundle));
            yield return stream;
        }
    }
}
