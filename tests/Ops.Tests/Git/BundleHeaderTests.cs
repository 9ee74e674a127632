using System.IO.Pipelines;
using System.Text;
using GitOrigin.Ops.Git;

namespace GitOrigin.Ops.Tests.Git;

public sealed class BundleHeaderTests
{
    private const string Header = "# v2 git bundle\n-1111 before\n2222 refs/heads/main\n\n";

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public async Task Its_length_is_found_and_nothing_of_the_bundle_is_lost(int blockSize)
    {
        var text = Header + "PACK\n\nand more";
        var reader = Reader(text, blockSize);

        (await BundleHeader.MeasureAsync(reader, TestContext.Current.CancellationToken)).ShouldBe(Header.Length);

        using var all = new StreamReader(reader.AsStream());
        (await all.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("no bundle\n\n")]
    [InlineData("# v2 git bundle\n2222 refs/heads/main\n")]
    public async Task What_is_no_bundle_or_is_cut_is_refused(string text)
    {
        var fault = await Should.ThrowAsync<OpsException>(BundleHeader.MeasureAsync(Reader(text, 4), TestContext.Current.CancellationToken));

        fault.Message.ShouldContain("git bundle");
    }

    private static PipeReader Reader(string text, int blockSize) => PipeReader.Create(
        new MemoryStream(Encoding.ASCII.GetBytes(text)), new StreamPipeReaderOptions(bufferSize: blockSize, minimumReadSize: 1));
}
