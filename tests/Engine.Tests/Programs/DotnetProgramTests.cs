using System.Collections.Concurrent;
using System.Runtime.Versioning;
using EmbeddedEngine.Deployments;
using EmbeddedEngine.Events;
using EmbeddedEngine.Programs;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Tests.Programs;

/// <summary>A shell script stands for .NET, so that these tests see what is started and how, without a build.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class DotnetProgramTests : IEventSink, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dotnet-program-").FullName;
    private readonly ConcurrentQueue<string> lines = new();

    private static readonly ProgramContext Context = new(
        new StackName("demo", "dev"),
        "127.0.0.1:1",
        new StackConfig(StackConfig.Empty.Values.Add("demo:a", "1").Add("demo:key", "hush"), StackConfig.Empty.SecretKeys.Add("demo:key")),
        Preview: true,
        Parallel: 7);

    void IEventSink.Publish(EngineEvent @event) => lines.Enqueue(((DiagnosticReported)@event).Message);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0, ProgramResult.Succeeded)]
    [InlineData(32, ProgramResult.FailedAndReported)]
    [InlineData(1, ProgramResult.Failed)]
    [InlineData(134, ProgramResult.Failed)]
    public async Task The_exit_code_says_how_it_ended(int code, ProgramResult result) =>
        (await Program($"exit {code}").RunAsync(Context, CancellationToken.None)).ShouldBe(result);

    [Fact]
    public async Task The_program_is_told_all_it_needs_and_not_the_passphrase()
    {
        await Program("env; pwd; echo err >&2").RunAsync(Context, CancellationToken.None);
        lines.ShouldContain("PULUMI_MONITOR=127.0.0.1:1");
        lines.ShouldContain("PULUMI_ENGINE=127.0.0.1:1");
        lines.ShouldContain("PULUMI_PROJECT=demo");
        lines.ShouldContain("PULUMI_STACK=dev");
        lines.ShouldContain("PULUMI_ORGANIZATION=organization");
        lines.ShouldContain("PULUMI_DRY_RUN=true");
        lines.ShouldContain("PULUMI_QUERY_MODE=false");
        lines.ShouldContain("PULUMI_PARALLEL=7");
        lines.ShouldContain("PULUMI_CONFIG={\"demo:a\":\"1\",\"demo:key\":\"hush\"}");
        lines.ShouldContain("PULUMI_CONFIG_SECRET_KEYS=[\"demo:key\"]");
        lines.ShouldNotContain(line => line.StartsWith("PULUMI_CONFIG_PASSPHRASE"));
        lines.ShouldContain(folder);
        lines.ShouldContain("err");
    }

    [Fact]
    public async Task Cancellation_ends_the_program_and_what_it_started()
    {
        using var cancellation = new CancellationTokenSource();
        var running = Program("sleep 600 & echo $!; wait").RunAsync(Context, cancellation.Token);
        while (lines.IsEmpty)
            await Task.Delay(10, CancellationToken.None);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None));
        var child = $"/proc/{lines.First()}/stat";
        for (var i = 0; i < 500 && File.Exists(child) && !File.ReadAllText(child).Contains(") Z "); i++)
            await Task.Delay(10, CancellationToken.None);
        (!File.Exists(child) || File.ReadAllText(child).Contains(") Z ")).ShouldBeTrue("the child is still there");
    }

    [Fact]
    public async Task A_program_is_built_first_unless_it_is_built_already()
    {
        File.WriteAllText(Path.Combine(folder, "p.csproj"), "");
        var assembly = Path.Combine(folder, "p.dll");
        File.WriteAllText(assembly, "");
        var program = Program(
            $$$"""if [ "$1" = build ]; then echo '{"Properties":{"TargetPath":"{{{assembly}}}"}}'; else echo "ran $1"; fi""", assembly: null);
        (await program.RunAsync(Context, CancellationToken.None)).ShouldBe(ProgramResult.Succeeded);
        lines.ShouldBe([$"ran {assembly}"]);
    }

    [Fact]
    public async Task A_built_program_that_is_no_assembly_is_run_itself()
    {
        var binary = Path.Combine(folder, "binary");
        File.WriteAllText(binary, "#!/bin/sh\necho \"itself, for $PULUMI_STACK\"\nexit 32\n");
        File.SetUnixFileMode(binary, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        (await new DotnetProgram(new DotnetProgramOptions(folder) { Assembly = binary }, this).RunAsync(Context, CancellationToken.None))
            .ShouldBe(ProgramResult.FailedAndReported);
        lines.ShouldBe(["itself, for dev"]);
    }

    [Fact]
    public async Task A_build_that_fails_is_shown()
    {
        File.WriteAllText(Path.Combine(folder, "p.csproj"), "");
        (await Program("echo 'p.cs(1,1): error CS1002'; exit 1", assembly: null).RunAsync(Context, CancellationToken.None))
            .ShouldBe(ProgramResult.FailedAndReported);
        lines.ShouldHaveSingleItem().ShouldContain("error CS1002");
    }

    [Fact]
    public async Task A_folder_without_a_project_is_said()
    {
        (await Program("exit 0", assembly: null).RunAsync(Context, CancellationToken.None)).ShouldBe(ProgramResult.FailedAndReported);
        lines.ShouldHaveSingleItem().ShouldContain("0 projects");
    }

    private DotnetProgram Program(string script, string? assembly = "present.dll")
    {
        var dotnet = Path.Combine(folder, "fake-dotnet");
        File.WriteAllText(dotnet, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (assembly is not null)
            File.WriteAllText(assembly = Path.Combine(folder, assembly), "");
        return new DotnetProgram(new DotnetProgramOptions(folder) { Assembly = assembly, Dotnet = dotnet }, this);
    }
}
