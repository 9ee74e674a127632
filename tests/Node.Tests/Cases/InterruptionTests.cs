using System.Diagnostics;
using System.Text.Json;
using EmbeddedEngine.Crash.Tests.Support;
using EmbeddedEngine.Node.Tests.Support;

namespace EmbeddedEngine.Node.Tests.Cases;

/// <summary>Ctrl-C at a real process: once lets what runs end and stops; twice ends what runs, which the state then remembers.</summary>
public sealed class InterruptionTests(NodePackages packages) : IDisposable
{
    private const int Cancelled = 8;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    private readonly NodeProject project = new(packages);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Once_lets_what_runs_end_and_nothing_else_begin()
    {
        using var cli = await UpAsync(seconds: 3);

        cli.Interrupt();
        (await cli.EndAsync(Limit)).ShouldBe(Cancelled, cli.Text);

        // The two that ran have ended, and the state has them; none of the others was begun.
        project.Files.ShouldBe(["begun-0", "begun-1", "done-0", "done-1"]);
        Resources().ShouldBe(["slow-0", "slow-1"]);
        Pending().ShouldBeEmpty();
        cli.Text.ShouldContain("cancelling");
        cli.Text.ShouldContain("update cancelled");
        cli.Text.ShouldNotContain("unhandled");

        // Whoever goes on makes the rest, and nothing twice.
        Program(seconds: 0);
        (await project.UpAsync()).Ok();
        project.Files.Count(file => file.StartsWith("done-", StringComparison.Ordinal)).ShouldBe(6);
        project.Lines("begun-0").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Twice_ends_what_runs_and_the_state_remembers_it()
    {
        using var cli = await UpAsync(seconds: 600);

        cli.Interrupt();
        await WaitAsync(() => cli.Text.Contains("cancelling", StringComparison.Ordinal), cli);
        var second = Stopwatch.StartNew();
        cli.Interrupt();
        (await cli.EndAsync(Limit)).ShouldBe(Cancelled, cli.Text);

        second.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
        project.Files.ShouldBe(["begun-0", "begun-1"]);
        Resources().ShouldBeEmpty();
        Pending().ShouldBe(["creating slow-0", "creating slow-1"]);
        foreach (var process in project.Lines("begun-0").Concat(project.Lines("begun-1")))
            Directory.Exists($"/proc/{process}").ShouldBeFalse("what it started is ended with it");

        // The lock was given back, and the next update tells what was interrupted, and makes it.
        Program(seconds: 0);
        var up = (await project.UpAsync()).Ok();
        up.Text.ShouldContain("interrupted while creating");
        Pending().ShouldBeEmpty();
        Resources().Count().ShouldBe(6);
    }

    [Fact]
    public async Task Once_during_a_destroy_deletes_no_more()
    {
        Program(seconds: 0, deleteSeconds: 3);
        await project.InitAsync();
        (await project.UpAsync()).Ok();
        using var cli = project.Start("destroy", "--yes", "--skip-preview", "--parallel", "2");
        await WaitAsync(() => project.Files.Count(file => file.StartsWith("going-", StringComparison.Ordinal)) == 2, cli);

        cli.Interrupt();
        (await cli.EndAsync(Limit)).ShouldBe(Cancelled, cli.Text);

        project.Files.Count(file => file.StartsWith("gone-", StringComparison.Ordinal)).ShouldBe(2);
        project.Files.Count(file => file.StartsWith("going-", StringComparison.Ordinal)).ShouldBe(2);
        Resources().Count().ShouldBe(4);
        Pending().ShouldBeEmpty();
    }

    private async Task<EngineRun> UpAsync(int seconds)
    {
        Program(seconds);
        await project.InitAsync();
        var cli = project.Start("up", "--yes", "--skip-preview", "--parallel", "2");
        try
        {
            await WaitAsync(() => project.Files.Count(file => file.StartsWith("begun-", StringComparison.Ordinal)) == 2, cli);
            return cli;
        }
        catch
        {
            cli.Dispose();
            throw;
        }
    }

    /// <summary>Six commands, one begun after the other as far as two may run at once.</summary>
    private void Program(int seconds, int deleteSeconds = 0) => project.Write("index.js", $$"""
        const pulumi = require("@pulumi/pulumi");
        const { local } = require("@pulumi/command");
        const world = new pulumi.Config().require("world");
        let before = [];
        for (let i = 0; i < 6; i++) {
            const command = new local.Command(`slow-${i}`, {
                create: `echo $$ >> begun-${i}; sleep {{seconds}}; touch done-${i}`,
                delete: `touch going-${i}; sleep {{deleteSeconds}}; touch gone-${i}`,
                dir: world,
            }, { dependsOn: before.slice(-2, -1), ignoreChanges: ["create"] });
            before.push(command);
        }
        """);

    private IEnumerable<string> Resources() => Named("resources", resource => resource).Where(name => name.StartsWith("slow-", StringComparison.Ordinal));

    private IEnumerable<string> Pending() => Named(
        "pending_operations", operation => operation.GetProperty("resource"), operation => operation.GetProperty("type").GetString() + " ");

    private List<string> Named(string list, Func<JsonElement, JsonElement> resource, Func<JsonElement, string>? prefix = null)
    {
        using var state = JsonDocument.Parse(project.StateText());
        return state.RootElement.GetProperty("checkpoint").GetProperty("latest").TryGetProperty(list, out var items)
            ? [.. items.EnumerateArray().Select(item => prefix?.Invoke(item) + resource(item).GetProperty("urn").GetString()!.Split("::")[^1]).Order(StringComparer.Ordinal)]
            : [];
    }

    private static async Task WaitAsync(Func<bool> condition, EngineRun cli)
    {
        for (var waited = Stopwatch.StartNew(); !condition(); await Task.Delay(50))
            waited.Elapsed.ShouldBeLessThan(Limit, cli.Text);
    }
}
