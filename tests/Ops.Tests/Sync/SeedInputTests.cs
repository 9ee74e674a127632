using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Sync;

namespace GitOrigin.Ops.Tests.Sync;

public sealed class SeedInputTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("seed-test-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task A_url_is_passed_on() =>
        (await ReadAsync(new SeedSource("https://host/x.git", null, null))).ShouldBe("seed-url https://host/x.git\n");

    [Fact]
    public async Task A_bundle_follows_its_announcement()
    {
        await File.WriteAllTextAsync(Path.Combine(root, "x.bundle"), "the bundle", TestContext.Current.CancellationToken);

        (await ReadAsync(new SeedSource(null, "x.bundle", null))).ShouldBe("seed-bundle\nthe bundle");
    }

    [Fact]
    public void A_bundle_that_is_not_there_is_said() =>
        Should.Throw<OpsException>(() => SeedInput.Open(new SeedSource(null, "x.bundle", null), root, default)).Message.ShouldContain("x.bundle is not there");

    private async Task<string> ReadAsync(SeedSource seed)
    {
        using var reader = new StreamReader(SeedInput.Open(seed, root, default));
        return await reader.ReadToEndAsync();
    }
}
