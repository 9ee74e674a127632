using System.Diagnostics;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.State;

public sealed class SnapshotWriterScaleTests : IDisposable
{
    private const int Resources = 5_000;
    private const int Writes = 20;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_large_stack_is_written_again_without_encrypting_it_again()
    {
        using var secrets = new PlainSecrets();
        var time = new FakeTimeProvider(Samples.Time);
        var backend = new FileBackend(folder.Path, time);
        backend.Create(Samples.Stack);
        var writer = new SnapshotWriter(backend, Samples.Stack, secrets, time);
        var script = new string('x', 1_000);
        var snapshot = Samples.Snapshot([.. Enumerable.Range(0, Resources).Select(index => Samples.Custom($"r{index}") with
        {
            Outputs = PropertyMap.Create([new("script", script), new("secret", new PropertyValue.Secret($"s{index}"))]),
        })]);
        await writer.WriteAsync(() => snapshot, CancellationToken.None);

        var clock = Stopwatch.StartNew();
        for (var round = 0; round < Writes; round++)
        {
            var changed = snapshot.Resources[^1] with { InitErrors = [$"{round}"] };
            snapshot = snapshot with { Resources = snapshot.Resources.SetItem(snapshot.Resources.Length - 1, changed) };
            await writer.WriteAsync(() => snapshot, CancellationToken.None);
        }

        TestContext.Current.SendDiagnosticMessage("{0} resources: {1} ms per write", Resources, clock.ElapsedMilliseconds / Writes);
        secrets.Encryptions.ShouldBe(Resources + Writes);
    }
}
