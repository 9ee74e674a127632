using System.Diagnostics;
using System.Runtime.Versioning;
using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

/// <summary>A real bash sources the script and asks it, as it does when a person presses Tab, with the real CLI as a process.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class CompletionTests : IDisposable
{
    private readonly CliHarness cli = new();

    public CompletionTests()
    {
        Directory.CreateDirectory(cli["bin"]);
        File.WriteAllText(cli["bin/pulumi"], $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "pulumi.dll")}' \"$@\"\n");
        File.SetUnixFileMode(cli["bin/pulumi"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public void Dispose() => cli.Dispose();

    [Fact]
    public async Task Bash_completes_verbs_flags_and_stacks()
    {
        (await cli.RunAsync("stack", "init", "dev")).Ok();
        (await cli.RunAsync("stack", "init", "devel", "--no-select")).Ok();
        (await cli.RunAsync("stack", "init", "prod", "--no-select")).Ok();

        (await CompleteAsync("pre")).ShouldBe(["pre", "preview"], ignoreOrder: true);
        (await CompleteAsync("up")).ShouldBe(["up", "update"], ignoreOrder: true);
        (await CompleteAsync("stack", "exp")).ShouldBe(["export"]);
        (await CompleteAsync("stack", "re")).ShouldBe(["rename"]);
        (await CompleteAsync("up", "--skip-p")).ShouldBe(["--skip-preview"]);
        (await CompleteAsync("refresh", "--skip-p")).ShouldBe(["--skip-pending-creates", "--skip-preview"], ignoreOrder: true);
        (await CompleteAsync("up", "--stack", "d")).ShouldBe(["dev", "devel"], ignoreOrder: true);
        (await CompleteAsync("up", "--stack", "=", "dev")).ShouldBe(["dev", "devel"], ignoreOrder: true);
        (await CompleteAsync("stack", "select", "p")).ShouldBe(["prod"]);
        (await CompleteAsync("gen-completion", "f")).ShouldBe(["fish"]);
        (await CompleteAsync("stack", "select", "")).ShouldBe(["dev", "devel", "prod"], ignoreOrder: true);
        (await CompleteAsync("stack", "init", "")).ShouldBeEmpty();
        (await CompleteAsync("--")).ShouldContain("--color");
        (await CompleteAsync("")).ShouldContain("destroy");
        (await CompleteAsync("")).ShouldNotContain("watch", "what is not supported is not offered");
    }

    [Fact]
    public async Task There_is_a_script_for_each_shell_and_no_other()
    {
        foreach (var shell in (string[])["bash", "zsh", "fish"])
            (await cli.RunAsync("gen-completion", shell)).Ok().Out.ShouldContain("[suggest:");
        (await cli.RunAsync("gen-completion", "tcsh")).Code.ShouldBe(ExitCode.Usage);
        (await cli.RunAsync("gen-completion")).Code.ShouldBe(ExitCode.Usage);
    }

    /// <summary>What bash offers for the last word.</summary>
    private async Task<string[]> CompleteAsync(params string[] words)
    {
        const string Script = """
            set -u
            PATH=$1:$PATH
            shift
            source <(pulumi gen-completion bash)
            complete -p pulumi | grep -q __pulumi_complete || exit 3
            COMP_WORDS=(pulumi "$@") COMP_CWORD=$# COMP_LINE="pulumi $*"
            COMP_LINE=${COMP_LINE/ = /=} # bash has words end at this sign
            COMP_POINT=${#COMP_LINE}
            __pulumi_complete
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var start = new ProcessStartInfo("bash", ["-c", Script, "bash", cli["bin"], .. words])
        {
            WorkingDirectory = cli.ProjectFolder,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in cli.Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
