using System.Diagnostics;
using EmbeddedEngine.Providers.Command.Tests.Support;
using EmbeddedEngine.Values;
using Microsoft.Extensions.Time.Testing;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Local;

public sealed class LocalCommandTests : IAsyncDisposable
{
    private readonly TestFolder folder = new();
    private readonly ProviderDriver sut;

    public LocalCommandTests() => sut = new ProviderDriver("command:local:Command", folder.Path);

    public async ValueTask DisposeAsync()
    {
        await sut.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Output_is_streamed_and_kept_without_its_last_line_end()
    {
        var outputs = await sut.CreateAsync(Map(("create", "echo one; echo; echo two; echo bad >&2")));

        outputs.Get("stdout").ShouldBe("one\n\ntwo");
        outputs.Get("stderr").ShouldBe("bad");
        sut.Log.Lines.Where(line => line != "bad").ShouldBe(["one", "", "two"]);
        sut.Log.Lines.ShouldContain("bad");
    }

    [Fact]
    public async Task A_line_is_shown_before_the_command_ends()
    {
        var gate = Path.Combine(folder.Path, "gate");
        var running = sut.CreateAsync(Map(("create", $"echo early; while [ ! -e {gate} ]; do sleep 0.05; done")));

        await sut.Log.LineAsync(line => line == "early");
        running.IsCompleted.ShouldBeFalse();
        File.WriteAllText(gate, "");
        await running;
    }

    [Theory]
    [InlineData("stdout", "o")]
    [InlineData("stderr", "e")]
    [InlineData("none", "")]
    public async Task Logging_chooses_what_is_shown_and_not_what_is_kept(string logging, string shown)
    {
        var outputs = await sut.CreateAsync(Map(("create", "echo o; echo e >&2"), ("logging", logging)));

        string.Concat(sut.Log.Lines).ShouldBe(shown);
        (outputs.Get("stdout"), outputs.Get("stderr")).ShouldBe(("o", "e"));
    }

    [Fact]
    public async Task Stdin_environment_dir_and_interpreter_reach_the_command()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "sub dir"));
        var outputs = await sut.CreateAsync(Map(
            ("create", "read line; echo \"$line|$NAME|$(basename \"$PWD\")|$0\""),
            ("stdin", "hello\n"),
            ("environment", Map(("NAME", "it's ü"))),
            ("dir", "sub dir"),
            ("interpreter", List("/bin/bash", "-c"))));

        outputs.Get("stdout").ShouldBe("hello|it's ü|sub dir|/bin/bash");
    }

    [Fact]
    public async Task A_command_that_does_not_read_its_input_is_no_failure()
    {
        var outputs = await sut.CreateAsync(Map(("create", "exec 0<&-; echo done"), ("stdin", new string('x', 1 << 20))));

        outputs.Get("stdout").ShouldBe("done");
    }

    [Fact]
    public async Task An_update_runs_update_or_else_create_and_sees_the_output_before()
    {
        var created = await sut.CreateAsync(Map(("create", "echo made")));
        const string Show = "echo \"was $PULUMI_COMMAND_STDOUT\"";

        (await sut.UpdateAsync(created, Map(("create", "exit 9"), ("update", Show)))).Get("stdout").ShouldBe("was made");
        (await sut.UpdateAsync(created, Map(("create", Show)))).Get("stdout").ShouldBe("was made");
        (await sut.UpdateAsync(created, Map(("create", Show), ("addPreviousOutputInEnv", false)))).Get("stdout").ShouldBe("was ");
        (await sut.UpdateAsync(created, Map(("delete", "exit 9")))).Get("stdout").ShouldBe("made");
    }

    [Fact]
    public async Task A_delete_runs_only_if_there_is_a_command_for_it()
    {
        var file = Path.Combine(folder.Path, "deleted");
        await sut.DeleteAsync(Map(("create", "exit 9")), Map(("stdout", "x")));
        await sut.DeleteAsync(Map(("delete", $"echo \"$PULUMI_COMMAND_STDOUT$PULUMI_COMMAND_STDERR\" > {file}")), Map(("stdout", "o"), ("stderr", "e")));

        File.ReadAllText(file).ShouldBe("oe\n");
    }

    [Fact]
    public async Task Without_a_command_to_create_nothing_runs()
    {
        var outputs = await sut.CreateAsync(Map(("delete", "exit 9")));

        (outputs.Get("stdout"), outputs.Get("stderr")).ShouldBe(("", ""));
    }

    [Fact]
    public async Task A_preview_runs_nothing_and_leaves_outputs_unknown()
    {
        var file = Path.Combine(folder.Path, "ran");
        var created = await sut.CreateAsync(Map(("create", $"touch {file}"), ("assetPaths", List("*"))), preview: true);
        var updated = await sut.UpdateAsync(created, Map(("create", $"touch {file}")), preview: true);

        created.Get("assets").ShouldBe(PropertyValue.Unknown);
        updated.Get("stdout").ShouldBe(PropertyValue.Unknown);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_failure_names_the_command_its_status_and_the_end_of_its_errors()
    {
        var command = "for i in 1 2 3 4 5 6 7 8 9 10 11 12; do echo line $i >&2; done; exit 3";
        var error = await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Map(("create", command))));

        error.Message.ShouldBe($"""
            create of command 'thing' failed: exit status 3
            command: {command}
            the end of its stderr:
            {string.Join('\n', Enumerable.Range(3, 10).Select(i => $"line {i}"))}
            """);
    }

    [Fact]
    public async Task Secrets_are_masked_in_log_and_error_and_a_command_that_holds_one_is_not_shown()
    {
        var error = await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Map(
            ("create", Secret("cat; echo \"env $TOKEN\"; echo \"err $TOKEN\" >&2; exit 1")),
            ("stdin", Secret("first secret\nsecond secret\n")),
            ("environment", Map(("TOKEN", Secret("s3cr3t")), ("OTHER", "shown"))))));

        sut.Log.Lines.Where(line => !line.StartsWith("err", StringComparison.Ordinal)).ShouldBe(["[secret]", "[secret]", "env [secret]"]);
        error.Message.ShouldBe("create of command 'thing' failed: exit status 1\nthe end of its stderr:\nerr [secret]");
    }

    [Fact]
    public async Task What_a_command_makes_of_a_secret_is_secret()
    {
        var outputs = await sut.CreateAsync(Map(("create", "cat | tr a-z A-Z"), ("stdin", Secret("word"))));

        outputs.Get("stdout").ShouldBe(Secret("WORD"));
        outputs.Get("stderr").ShouldBe(Secret(""));
    }

    [Fact]
    public async Task A_child_that_holds_the_output_open_does_not_hold_the_command()
    {
        var outputs = await sut.CreateAsync(Map(("create", "sleep 60 & echo $!"))).WaitAsync(TimeSpan.FromSeconds(10));

        var child = int.Parse(outputs.Get("stdout").AsText()!);
        Tool.IsRunning(child).ShouldBeTrue();
        Tool.Kill(child);
    }

    [Fact]
    public async Task Cancelling_kills_the_command_and_its_children()
    {
        using var cancellation = new CancellationTokenSource();
        var running = sut.CreateAsync(Map(("create", "sleep 60 & echo $!; wait")), cancellation: cancellation.Token);
        var child = int.Parse(await sut.Log.LineAsync(line => line.Length > 0));

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running);
        await Tool.EventuallyAsync(() => !Tool.IsRunning(child), "the child is killed");
        sut.Log.Warnings.ShouldBe(["create of command 'thing' was cancelled and has been ended."]);
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_killed()
    {
        var time = new FakeTimeProvider();
        await using var timed = new ProviderDriver("command:local:Command", folder.Path, time);
        var running = timed.CreateAsync(Map(("create", "echo $$; exec sleep 60")), TimeSpan.FromMinutes(5));
        var process = int.Parse(await timed.Log.LineAsync(line => line.Length > 0));

        time.Advance(TimeSpan.FromMinutes(5));
        var error = await Should.ThrowAsync<ProviderException>(running);
        error.Message.ShouldBe("create of command 'thing' did not end within 00:05:00: it timed out and has been ended.");
        await Tool.EventuallyAsync(() => !Tool.IsRunning(process), "the command is killed");
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        var error = await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Map(("create", "x"), ("interpreter", List("/no/such")))));

        error.Message.ShouldContain("'/no/such' cannot be started");
    }

    [Fact]
    public async Task Files_that_match_become_assets_and_an_archive()
    {
        var outputs = await sut.CreateAsync(Map(
            ("create", "mkdir -p out/deep && echo a > out/a.txt && echo b > out/deep/b.txt && echo c > out/c.log"),
            ("assetPaths", List("out/*.txt", "**/b.*")),
            ("archivePaths", List("out/**", "!**/*.log"))));

        var assets = outputs.Get("assets").ShouldBeOfType<PropertyValue.Object>().Properties;
        assets.Keys.ShouldBe(["out/a.txt", "out/deep/b.txt"]);
        assets["out/a.txt"].ShouldBe(new PropertyValue.Asset(
            AssetSource.Path, Path.Combine(folder.Path, "out/a.txt"), "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7"));
        outputs.Get("archive").ShouldBeOfType<PropertyValue.Archive>().Assets.Keys.ShouldBe(["out/a.txt", "out/deep/b.txt"]);
    }

    [Fact]
    public async Task Many_commands_at_once_do_not_hold_each_other_up()
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => sut.CreateAsync(Map(("create", "sleep 0.5")))));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public async Task Everything_wrong_with_the_inputs_is_said_at_once()
    {
        var result = await sut.CheckAsync(Map(
            ("create", 1),
            ("environment", Map(("1A", "x"), ("B-C", "y"))),
            ("interpreter", "sh"),
            ("logging", "loud"),
            ("assetPaths", List("[a")),
            ("triggers", "x"),
            ("createe", "x")));

        result.Failures.Select(failure => failure.Property).ShouldBe(
            ["createe", "environment.1A", "environment.B-C", "triggers", "create", "logging", "interpreter", "assetPaths"], ignoreOrder: true);
    }

    [Fact]
    public async Task Values_that_are_not_known_yet_are_no_fault()
    {
        var result = await sut.CheckAsync(Map(
            ("create", PropertyValue.Unknown), ("environment", Map(("A", PropertyValue.Unknown))), ("triggers", PropertyValue.Unknown)));

        result.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_function_run_answers_its_arguments_and_its_output()
    {
        var result = await sut.InvokeAsync("command:local:run", Map(("command", "cat"), ("stdin", "in")));

        result.Return.ShouldBe(Map(("command", "cat"), ("stdin", "in"), ("stdout", "in"), ("stderr", "")));
        (await sut.InvokeAsync("command:local:run", Map(("create", "x")))).Failures.Select(f => f.Property).ShouldBe(["create", "command"]);
        (await Should.ThrowAsync<ProviderException>(sut.InvokeAsync("command:local:run", Map(("command", "exit 4"))))).Message
            .ShouldContain("command:local:run failed: exit status 4");
        (await Should.ThrowAsync<ProviderException>(sut.InvokeAsync("command:local:fly", Map()))).Message.ShouldContain("has no function");
    }
}
