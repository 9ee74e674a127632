using System.Collections.Concurrent;
using System.Runtime.Versioning;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Programs;

/// <summary>A shell script stands for Node.js, so that these tests see what is started and how.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class NodejsProgramTests : IEventSink, IDisposable
{
    private static readonly ProgramContext Context = new(
        new StackName("demo", "dev"),
        "127.0.0.1:1",
        new StackConfig(StackConfig.Empty.Values.Add("demo:key", "hush"), StackConfig.Empty.SecretKeys.Add("demo:key")),
        Preview: true,
        Parallel: 7);

    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<string> lines = new();

    void IEventSink.Publish(EngineEvent @event) => lines.Enqueue(((DiagnosticReported)@event).Message);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(0, ProgramResult.Succeeded)]
    [InlineData(32, ProgramResult.FailedAndReported)]
    [InlineData(1, ProgramResult.Failed)]
    public async Task The_exit_code_says_how_it_ended(int code, ProgramResult result) =>
        (await Program($"exit {code}").RunAsync(Context, CancellationToken.None)).ShouldBe(result);

    [Fact]
    public async Task The_program_is_told_all_it_needs_and_not_the_passphrase()
    {
        await Program("pwd; env; for a; do echo $a; done").RunAsync(Context, CancellationToken.None);
        var told = lines.ToList();
        told[0].ShouldBe(folder.Path);
        told.ShouldContain("PULUMI_CONFIG={\"demo:key\":\"hush\"}");
        told.ShouldContain("PULUMI_CONFIG_SECRET_KEYS=[\"demo:key\"]");
        told.ShouldContain("PULUMI_NODEJS_TYPESCRIPT=true");
        told.ShouldNotContain(line => line.StartsWith("PULUMI_CONFIG_PASSPHRASE"));
        told.TakeLast(12).ShouldBe(
        [
            "--no-warnings",
            folder.File("node_modules/@pulumi/pulumi/cmd/run"),
            "--monitor=127.0.0.1:1",
            "--engine=127.0.0.1:1",
            "--organization=organization",
            "--project=demo",
            "--stack=dev",
            "--root-directory=/root-of-all",
            $"--pwd={folder.Path}",
            "--parallel=7",
            "--dry-run",
            ".",
        ]);
    }

    [Fact]
    public async Task Without_the_SDK_or_Node_the_way_to_it_is_told()
    {
        var program = new NodejsProgram(new NodejsProgramOptions(folder.Path) { RootDirectory = "/", Node = "no-such-node" }, this);
        (await program.RunAsync(Context, CancellationToken.None)).ShouldBe(ProgramResult.FailedAndReported);
        lines.ShouldHaveSingleItem().ShouldContain($"'{folder.Path}': run 'npm install'");
        Directory.CreateDirectory(folder.File("node_modules/@pulumi/pulumi/cmd/run"));
        (await program.RunAsync(Context, CancellationToken.None)).ShouldBe(ProgramResult.FailedAndReported);
        lines.Last().ShouldContain("'no-such-node'");
        lines.Last().ShouldContain("install it, and put node on PATH");
    }

    private NodejsProgram Program(string script)
    {
        Directory.CreateDirectory(folder.File("node_modules/@pulumi/pulumi/cmd/run"));
        var node = folder.Write("fake-node", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(node, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new NodejsProgram(
            new NodejsProgramOptions(folder.Path) { RootDirectory = "/root-of-all", NodeArguments = ["--no-warnings"], Node = node }, this);
    }
}
