using System.Collections.Concurrent;
using System.Runtime.Versioning;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Providers.Plugins;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Providers.Plugins;

/// <summary>Shell scripts stand for plugins.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PluginProcessTests : IEventSink, IDisposable
{
    private static readonly PluginName Plugin = new("thing", "");

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> lines = new();

    void IEventSink.Publish(EngineEvent @event) => lines.Enqueue(((DiagnosticReported)@event).Message);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_first_line_is_the_port_and_what_follows_is_log()
    {
        await using (var process = await StartAsync("printf '\\033[2K4321 \\n'; echo on $1; echo for $A; echo off >&2; exec sleep 600"))
        {
            process.Port.ShouldBe(4321);
            (await process.EndedAsync(TimeSpan.FromMilliseconds(1))).ShouldBeNull();
            while (lines.Count < 3)
                await Task.Delay(10, CancellationToken.None);
        }

        lines.Order().ShouldBe(["thing: for b", "thing: off", "thing: on 127.0.0.1:1"]);
    }

    [Theory]
    [InlineData("echo hello; sleep 600", "printed 'hello' where the port")]
    [InlineData("echo 123456; sleep 600", "printed '123456' where the port")]
    [InlineData("echo no licence >&2; exit 3", "ended with exit code 3; its last output: no licence before it said where it listens")]
    [InlineData("sleep 600", "did not say within 0.5 s")]
    public async Task One_that_does_not_start_as_it_must_is_named(string script, string message) =>
        (await Should.ThrowAsync<ProviderException>(StartAsync(script))).Message.ShouldContain(message);

    [Fact]
    public async Task One_that_cannot_be_run_is_named()
    {
        var launch = new PluginLaunch(folder.File("nothing"), [], folder.Path);
        (await Should.ThrowAsync<ProviderException>(StartAsync(launch))).Message.ShouldContain($"failed to execute {launch.Command}");
    }

    [Fact]
    public async Task Its_end_is_told_with_its_last_words()
    {
        await using var process = await StartAsync("echo 1; echo oh no >&2; exit 9");
        (await process.EndedAsync(TimeSpan.FromSeconds(30))).ShouldBe("ended with exit code 9; its last output: oh no");
    }

    [Theory]
    [InlineData("sleep 600 & echo $!; wait")]
    [InlineData("set -m; sleep 600 & echo $!; wait")] // in a process group of its own
    public async Task Its_children_end_with_it(string script)
    {
        string child;
        await using (await StartAsync($"echo 1; {script}"))
        {
            while (lines.IsEmpty)
                await Task.Delay(10, CancellationToken.None);
            child = $"/proc/{lines.First()["thing: ".Length..]}/stat";
        }

        for (var i = 0; i < 500 && File.Exists(child) && !(await File.ReadAllTextAsync(child)).Contains(") Z "); i++)
            await Task.Delay(10, CancellationToken.None);
        (!File.Exists(child) || (await File.ReadAllTextAsync(child)).Contains(") Z ")).ShouldBeTrue("the child is still there");
    }

    private Task<PluginProcess> StartAsync(string script)
    {
        var file = folder.Write("plugin", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return StartAsync(new PluginLaunch(file, [], folder.Path));
    }

    private async Task<PluginProcess> StartAsync(PluginLaunch launch)
    {
        var log = new PluginLog(Plugin, new Reporter(this, TimeProvider.System, new RunControl(false, CancellationToken.None)));
        var environment = new Dictionary<string, string?> { ["A"] = "b" };
        return await PluginProcess.StartAsync(Plugin, launch, log, "127.0.0.1:1", environment, TimeSpan.FromSeconds(0.5), CancellationToken.None);
    }
}
