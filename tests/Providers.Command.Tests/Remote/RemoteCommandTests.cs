using System.Diagnostics;
using EmbeddedEngine.Providers.Command.Tests.Support;
using EmbeddedEngine.Values;
using Microsoft.Extensions.Time.Testing;
using static EmbeddedEngine.Providers.Command.Tests.Support.Connections;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Remote;

[Collection(SshdCollection.Name)]
public sealed class RemoteCommandTests(Sshd sshd) : IAsyncDisposable
{
    private const string Type = "command:remote:Command";

    private readonly ProviderDriver sut = new(Type);

    public ValueTask DisposeAsync() => sut.DisposeAsync();

    [Fact]
    public async Task Output_is_streamed_in_order_and_kept()
    {
        var outputs = await sut.CreateAsync(Inputs(To(sshd), ("create", "for i in 1 2 3; do echo out $i; done; echo bad >&2; printf end")));

        outputs.Get("stdout").ShouldBe("out 1\nout 2\nout 3\nend");
        outputs.Get("stderr").ShouldBe("bad");
        sut.Log.Lines.Where(line => line != "bad").ShouldBe(["out 1", "out 2", "out 3", "end"]);
        sut.Log.Lines.ShouldContain("bad");
        sut.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_is_shown_before_the_command_ends()
    {
        using var folder = new TestFolder();
        var gate = Path.Combine(folder.Path, "gate");
        var running = sut.CreateAsync(Inputs(To(sshd), ("create", $"echo early; while [ ! -e {gate} ]; do sleep 0.05; done")));

        await sut.Log.LineAsync(line => line == "early");
        running.IsCompleted.ShouldBeFalse();
        File.WriteAllText(gate, "");
        await running;
    }

    [Fact]
    public async Task Much_output_and_much_input_get_through()
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"line {i}\n"));
        var outputs = await sut.CreateAsync(Inputs(To(sshd), ("create", "cat"), ("stdin", text), ("logging", "none")));

        outputs.Get("stdout").AsText().ShouldBe(text[..^1]);
        sut.Log.Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_may_work_for_longer_than_a_dial_before_it_reads_on()
    {
        var connection = To(sshd).With("perDialTimeout", 2);
        var text = string.Concat(Enumerable.Repeat(new string('x', 999) + "\n", 12_000));

        var outputs = await sut.CreateAsync(Inputs(connection, ("create", "sleep 5; wc -c"), ("stdin", text)));

        outputs.Get("stdout").ShouldBe("12000000");
    }

    [Fact]
    public async Task Environment_reaches_the_command_ahead_of_its_input_and_no_list_of_processes_shows_it()
    {
        var outputs = await sut.CreateAsync(Inputs(
            To(sshd),
            ("create", "echo \"$TOKEN|$PLAIN|$(cat)\"; tr '\\0' ' ' < /proc/$$/cmdline"),
            ("stdin", "the input"),
            ("environment", Map(("TOKEN", "it's $a \"secret\"\nü"), ("PLAIN", "p")))));

        var text = outputs.Get("stdout").AsText()!;
        text.ShouldStartWith("it's $a \"secret\"\nü|p|the input\n");
        text[text.IndexOf("|the input", StringComparison.Ordinal)..].ShouldNotContain("it's");
    }

    [Fact]
    public async Task An_update_sees_the_output_before_and_so_does_a_delete()
    {
        var created = await sut.CreateAsync(Inputs(To(sshd), ("create", "echo made")));
        var updated = await sut.UpdateAsync(created, Inputs(To(sshd), ("create", "exit 9"), ("update", "echo \"was $PULUMI_COMMAND_STDOUT\"")));
        updated.Get("stdout").ShouldBe("was made");

        await sut.DeleteAsync(Inputs(To(sshd), ("delete", "echo \"end of $PULUMI_COMMAND_STDOUT\"")), updated);
        sut.Log.Lines.ShouldContain("end of was made");
    }

    [Fact]
    public async Task A_failure_names_the_command_its_status_and_its_errors()
    {
        var error = await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Inputs(To(sshd), ("create", "echo broken >&2; exit 42"))));

        error.Message.ShouldBe("""
            create of command 'thing' failed: exit status 42
            command: echo broken >&2; exit 42
            the end of its stderr:
            broken
            """);
    }

    [Fact]
    public async Task A_command_ended_by_a_signal_says_so()
    {
        var error = await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Inputs(To(sshd), ("create", "kill -KILL $$"))));

        error.Message.ShouldContain("ended by signal KILL");
    }

    [Fact]
    public async Task Secrets_are_masked_in_log_and_error()
    {
        var error = await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Inputs(
            To(sshd),
            ("create", "cat; echo \"env $TOKEN\" >&2; exit 1"),
            ("stdin", Secret("line one\nline two\n")),
            ("environment", Secret(Map(("TOKEN", "s3cr3t")))))));

        sut.Log.Lines.ShouldBe(["[secret]", "[secret]", "env [secret]"], ignoreOrder: true);
        error.Message.ShouldBe(
            "create of command 'thing' failed: exit status 1\ncommand: cat; echo \"env $TOKEN\" >&2; exit 1\nthe end of its stderr:\nenv [secret]");
    }

    [Fact]
    public async Task The_key_of_the_connection_is_masked_and_its_host_is_not()
    {
        var key = sshd.ClientKey.Private.Split('\n')[1];
        await sut.CreateAsync(Inputs(To(sshd), ("create", $"echo {key} at 127.0.0.1")));

        sut.Log.Lines.ShouldBe(["[secret] at 127.0.0.1"]);
    }

    [Fact]
    public async Task Twenty_commands_at_once_share_one_connection()
    {
        var before = sshd.Logins;
        var clock = Stopwatch.StartNew();
        var outputs = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => sut.CreateAsync(Inputs(To(sshd), ("create", $"sleep 0.2; echo {i}")))));

        outputs.Select(o => o.Get("stdout").AsText()).ShouldBe(Enumerable.Range(0, 20).Select(i => $"{i}"));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        await Tool.EventuallyAsync(() => sshd.Logins > before, "sshd has noted the login");
        (sshd.Logins - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_is_an_error_and_the_next_command_connects_again()
    {
        var running = sut.CreateAsync(Inputs(To(sshd), ("create", "echo started; sleep 60")));
        await sut.Log.LineAsync(line => line == "started");
        sshd.CutConnections();

        var error = await Should.ThrowAsync<ProviderException>(running.WaitAsync(TimeSpan.FromSeconds(10)));
        error.Message.ShouldContain("was lost");
        error.Message.ShouldContain("how far the command came is not known");
        (await sut.CreateAsync(Inputs(To(sshd), ("create", "echo again")))).Get("stdout").ShouldBe("again");
    }

    [Fact]
    public async Task Cancelling_ends_the_command_on_the_host()
    {
        using var cancellation = new CancellationTokenSource();
        var running = sut.CreateAsync(Inputs(To(sshd), ("create", "echo $$; exec sleep 60")), cancellation: cancellation.Token);
        var process = int.Parse(await sut.Log.LineAsync(line => line.Length > 0));

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(TimeSpan.FromSeconds(10)));
        await Tool.EventuallyAsync(() => !Tool.IsRunning(process), "the command is ended");
        sut.Log.Warnings.ShouldBe(["create of command 'thing' was cancelled and has been ended."]);
    }

    [Fact]
    public async Task A_command_that_refuses_to_end_is_killed()
    {
        using var cancellation = new CancellationTokenSource();
        var running = sut.CreateAsync(
            Inputs(To(sshd), ("create", "trap '' TERM; echo $$; while :; do sleep 0.1; done")), cancellation: cancellation.Token);
        var process = int.Parse(await sut.Log.LineAsync(line => line.Length > 0));

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(TimeSpan.FromSeconds(15)));
        await Tool.EventuallyAsync(() => !Tool.IsRunning(process), "the command is killed");
    }

    [Fact]
    public async Task Cancelling_ends_a_command_that_does_not_read_its_input()
    {
        using var cancellation = new CancellationTokenSource();
        var running = sut.CreateAsync(
            Inputs(To(sshd), ("create", "echo $$; exec sleep 60"), ("stdin", new string('x', 8 << 20))), cancellation: cancellation.Token);
        var process = int.Parse(await sut.Log.LineAsync(line => line.Length > 0));

        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(running.WaitAsync(TimeSpan.FromSeconds(10)));
        await Tool.EventuallyAsync(() => !Tool.IsRunning(process), "the command is ended");
    }

    [Fact]
    public async Task A_command_that_takes_too_long_is_ended()
    {
        var time = new FakeTimeProvider();
        await using var timed = new ProviderDriver(Type, time: time);
        var running = timed.CreateAsync(Inputs(To(sshd), ("create", "echo $$; exec sleep 60")), TimeSpan.FromMinutes(5));
        var process = int.Parse(await timed.Log.LineAsync(line => line.Length > 0));

        time.Advance(TimeSpan.FromMinutes(5));
        var error = await Should.ThrowAsync<ProviderException>(running.WaitAsync(TimeSpan.FromSeconds(10)));
        error.Message.ShouldContain("did not end within 00:05:00: it timed out and has been ended.");
        await Tool.EventuallyAsync(() => !Tool.IsRunning(process), "the command is ended");
    }

    [Fact]
    public async Task A_child_that_holds_the_output_open_does_not_hold_the_command()
    {
        var outputs = await sut.CreateAsync(Inputs(To(sshd), ("create", "sleep 60 & echo $!"))).WaitAsync(TimeSpan.FromSeconds(15));

        Tool.Kill(int.Parse(outputs.Get("stdout").AsText()!));
    }

    [Fact]
    public async Task A_delete_on_a_host_that_is_gone_fails_and_says_the_way_out()
    {
        var connection = To(sshd).With("port", Sshd.FreePort());
        var error = await Should.ThrowAsync<ProviderException>(sut.DeleteAsync(Inputs(connection, ("delete", "true")), PropertyMap.Empty));

        error.Message.ShouldContain("cannot be reached");
        error.Message.ShouldContain("DeletedWith");
    }

    [Fact]
    public async Task Checking_fills_in_the_defaults_and_makes_the_connection_secret()
    {
        var result = await sut.CheckAsync(Map(("create", "x"), ("connection", Map(("host", "h"), ("proxy", Map(("host", "j"), ("port", 2222)))))));

        result.Failures.ShouldBeEmpty();
        result.Inputs.Get("addPreviousOutputInEnv").ShouldBe(true);
        result.Inputs.Get("connection").ShouldBe(Secret(Map(
            ("host", "h"), ("port", 22), ("user", "root"), ("dialErrorLimit", 10), ("perDialTimeout", 15),
            ("proxy", Map(("host", "j"), ("port", 2222), ("user", "root"), ("dialErrorLimit", 10), ("perDialTimeout", 15))))));
    }
}
