using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using EmbeddedEngine.Events;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.State;
using EmbeddedEngine.Values;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.Stacks;

public sealed class StackSessionTests : IDisposable
{
    private const string Passphrase = "correct horse";
    private const string Hidden = "hunter2-is-the-secret";

    // Made with the passphrase "password" by the official engine's own tests.
    private const string OfficialSalt = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(Samples.Time);
    private readonly FileBackend backend;
    private string passphrase = Passphrase;
    private int questions;

    public StackSessionTests()
    {
        folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        backend = new FileBackend(folder.File("state"), time);
        backend.Create(Samples.Stack);
    }

    private string StackFile => folder.File("Pulumi.dev.yaml");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_stack_that_was_never_updated_is_loaded_without_a_passphrase()
    {
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:a: b\n");
        using var session = Open();

        var stack = await session.LoadAsync(CancellationToken.None);

        stack.Snapshot.ShouldBe(Snapshot.Empty);
        stack.Config.Values["demo:a"].ShouldBe("b");
        questions.ShouldBe(0);
    }

    [Fact]
    public async Task What_an_update_wrote_the_next_session_reads_under_the_salt_kept_in_the_checkpoint()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));

        using var session = Open();
        var stack = await session.LoadAsync(CancellationToken.None);

        stack.Snapshot.Resources[^1].Outputs.Get("password").ShouldBe(new PropertyValue.Secret(Hidden));
        questions.ShouldBe(2);
        File.Exists(StackFile).ShouldBeFalse();
        State().ShouldContain("\"salt\":\"v1:");
    }

    [Fact]
    public async Task A_secret_that_does_not_change_keeps_its_ciphertext()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        var before = State();

        await UpdateAsync(Samples.Snapshot(WithSecret("a")));

        State().ShouldBe(before.Replace("2026-01-02T03:05:35.6Z", "2026-01-02T03:07:05.6Z"));
    }

    [Fact]
    public async Task No_plaintext_secret_is_in_any_byte_written()
    {
        using (var session = Open())
        {
            await session.Configuration.SetAsync("password", Hidden, isSecret: true, isPath: false, CancellationToken.None);
            await session.Configuration.SetAsync("deep.list[0]", Hidden, isSecret: true, isPath: true, CancellationToken.None);
        }

        var wrapped = new PropertyValue.Secret(PropertyMap.Create([new("in", new PropertyValue.Array([new PropertyValue.Secret(Hidden)]))]));
        await UpdateAsync(Samples.Snapshot(WithSecret("a"), Samples.Custom("b") with { Inputs = PropertyMap.Create([new("w", wrapped)]) }) with
        {
            PendingOperations = [new PendingOperation(WithSecret("c"), PendingOperationKind.Creating)],
        });
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));

        var files = Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(8);
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var secret in new[] { Hidden, Convert.ToBase64String(Encoding.UTF8.GetBytes(Hidden)), Passphrase })
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)).ShouldBe(-1, file);
            }
        }
    }

    [Fact]
    public async Task A_wrong_passphrase_is_said_to_be_wrong_and_the_lock_is_given_back()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        passphrase = "wrong";
        using var session = Open();

        (await Should.ThrowAsync<SecretsException>(() => session.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None)))
            .Message.ShouldContain("passphrase is wrong");

        backend.Locks(Samples.Stack).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_holds_the_lock_to_its_end()
    {
        using var session = Open();
        using (await session.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None))
        {
            using var other = Open();
            (await Should.ThrowAsync<StateException>(() => other.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None)))
                .Message.ShouldContain("pulumi cancel");
        }

        backend.Locks(Samples.Stack).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_update_leaves_its_history_and_a_backup()
    {
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:a: b\n  demo:o: { x: [1] }\n");

        await UpdateAsync(Samples.Snapshot(Samples.Custom("a")));

        var nanoseconds = $"{Samples.Time.AddSeconds(90).ToUnixTimeMilliseconds()}000000";
        var history = folder.File("state/.pulumi/history/demo/dev/dev-" + nanoseconds);
        File.ReadAllText(history + ".history.json").ShouldBe(
            "{\"kind\":\"update\",\"startTime\":1767323045,\"message\":\"why\",\"environment\":{}," +
            "\"config\":{\"demo:a\":{\"string\":\"b\",\"secret\":false,\"object\":false},\"demo:o\":{\"string\":\"{\\\"x\\\":[1]}\",\"secret\":false,\"object\":true}}," +
            "\"result\":\"succeeded\",\"endTime\":1767323135,\"version\":1,\"resourceChanges\":{\"same\":2,\"create\":1}}");
        File.ReadAllText(history + ".checkpoint.json").ShouldBe(State());
        File.ReadAllText(folder.File($"state/.pulumi/backups/demo/dev/dev.{nanoseconds}.json")).ShouldBe(State());
    }

    [Fact]
    public async Task What_a_killed_update_left_is_found_by_the_next_one()
    {
        var halfWritten = folder.Write("state/.pulumi/stacks/demo/.dev.json.00.tmp", "{\"version\":3,\"chec");
        using (var session = Open())
        using (var update = await session.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None))
        {
            await update.Writer.WriteAsync(
                () => Samples.Snapshot() with { PendingOperations = [new PendingOperation(WithSecret("a"), PendingOperationKind.Creating)] },
                CancellationToken.None);
        }

        using var next = Open();
        using var begun = await next.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None);

        var pending = begun.Stack.Snapshot.PendingOperations.ShouldHaveSingleItem();
        pending.Kind.ShouldBe(PendingOperationKind.Creating);
        pending.Resource.Outputs.Get("password").ShouldBe(new PropertyValue.Secret(Hidden));
        File.Exists(halfWritten).ShouldBeFalse();
    }

    [Fact]
    public async Task A_damaged_state_is_refused_and_left_as_it_is()
    {
        folder.Write("state/.pulumi/stacks/demo/dev.json", "{\"version\":3,");
        using var session = Open();

        await Should.ThrowAsync<StateException>(() => session.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None));

        State().ShouldBe("{\"version\":3,");
        backend.Locks(Samples.Stack).ShouldBeEmpty();
    }

    [Fact]
    public async Task Outputs_are_masked_without_a_passphrase_and_shown_with_it()
    {
        var outputs = PropertyMap.Create([new("open", "x"), new("key", new PropertyValue.Secret(Hidden))]);
        await UpdateAsync(new Snapshot([Samples.Root(outputs)], []));
        questions = 0;
        using var session = Open();

        var masked = await session.ReadOutputsAsync(showSecrets: false, CancellationToken.None);
        questions.ShouldBe(0);
        var shown = await session.ReadOutputsAsync(showSecrets: true, CancellationToken.None);

        masked.ShouldBe(PropertyMap.Create([new("open", "x"), new("key", new PropertyValue.Secret("[secret]"))]));
        shown.ShouldBe(outputs);
    }

    [Fact]
    public async Task An_export_keeps_secrets_encrypted_unless_they_are_asked_for()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        using var session = Open();

        var encrypted = await ExportAsync(session, showSecrets: false);
        var shown = await ExportAsync(session, showSecrets: true);

        encrypted.ShouldNotContain(Hidden);
        using var state = JsonDocument.Parse(State());
        using var export = JsonDocument.Parse(encrypted);
        JsonElement.DeepEquals(
            export.RootElement.GetProperty("deployment"),
            state.RootElement.GetProperty("checkpoint").GetProperty("latest")).ShouldBeTrue();
        shown.ShouldContain($"\"plaintext\": \"\\\"{Hidden}\\\"\"");
    }

    [Fact]
    public async Task A_salt_in_the_settings_counts_before_that_of_the_checkpoint()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        var own = State();
        passphrase = Passphrase;
        using (var made = PassphraseSecretsManager.Create(Passphrase))
        {
            folder.Write("Pulumi.dev.yaml", $"encryptionsalt: {made.Description.Salt}\n");
            await UpdateAsync(Samples.Snapshot(WithSecret("a")));

            State().ShouldContain(made.Description.Salt!);
            State().ShouldNotBe(own);
        }

        using var session = Open();
        (await session.LoadAsync(CancellationToken.None)).Snapshot.Resources[^1].Outputs.Get("password").AsText().ShouldBe(Hidden);
    }

    [Fact]
    public async Task A_secret_set_in_the_configuration_shares_the_salt_of_the_state()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        folder.Write("Pulumi.dev.yaml", "# mine\nconfig:\n  demo:a: b # why\n");
        using var session = Open();

        await session.Configuration.SetAsync("token", Hidden, isSecret: true, isPath: false, CancellationToken.None);

        var text = File.ReadAllText(StackFile);
        text.ShouldStartWith("# mine\nconfig:\n  demo:a: b # why\n  demo:token:\n    secure: v1:");
        var salt = text.Split('\n').Single(line => line.StartsWith("encryptionsalt: ", StringComparison.Ordinal))["encryptionsalt: ".Length..];
        State().ShouldContain(salt);
        var config = (await session.LoadAsync(CancellationToken.None)).Config;
        config.Values["demo:token"].ShouldBe(Hidden);
        config.SecretKeys.ShouldBe(["demo:token"]);
    }

    [Fact]
    public async Task Configuration_is_listed_read_set_and_removed()
    {
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:a: b\n");
        using var session = Open();
        var configuration = session.Configuration;

        await configuration.SetAsync("demo:n.x[0]", "1", isSecret: false, isPath: true, CancellationToken.None);
        await configuration.SetAsync("plain", "1", isSecret: false, isPath: false, CancellationToken.None);
        await configuration.SetAsync("other:key", Hidden, isSecret: true, isPath: false, CancellationToken.None);

        (await configuration.ListAsync(showSecrets: false, CancellationToken.None))
            .Select(entry => $"{entry.Key}={entry.Value}")
            .ShouldBe(["demo:a=b", "demo:n={\"x\":[1]}", "demo:plain=1", "other:key=[secret]"]);
        (await configuration.ListAsync(showSecrets: true, CancellationToken.None))[^1].Value.ShouldBe(Hidden);
        (await configuration.GetAsync("n.x[0]", isPath: true, CancellationToken.None))!.Value.ShouldBe("1");
        (await configuration.GetAsync("other:key", isPath: false, CancellationToken.None))!.Value.ShouldBe(Hidden);
        (await configuration.GetAsync("none", isPath: false, CancellationToken.None)).ShouldBeNull();
        configuration.Remove("n.x[0]", isPath: true).ShouldBeTrue();
        configuration.Remove("a", isPath: false).ShouldBeTrue();
        configuration.Remove("a", isPath: false).ShouldBeFalse();
        File.ReadAllText(StackFile).ShouldStartWith("config:\n  demo:n:\n    x: []\n  demo:plain: \"1\"\n  other:key:\n");
    }

    [Fact]
    public async Task Settings_that_are_a_link_stay_a_link()
    {
        var target = folder.Write("elsewhere/settings.yaml", "# mine\n");
        File.CreateSymbolicLink(StackFile, target);
        using var session = Open();

        await session.Configuration.SetAsync("a", "b", isSecret: false, isPath: false, CancellationToken.None);

        new FileInfo(StackFile).LinkTarget.ShouldBe(target);
        File.ReadAllText(target).ShouldBe("# mine\nconfig:\n  demo:a: b\n");
    }

    [Fact]
    public async Task The_official_engines_salt_opens_with_its_passphrase_once()
    {
        passphrase = "password";
        folder.Write("Pulumi.dev.yaml", $"encryptionsalt: {OfficialSalt}\nconfig:\n  demo:s:\n    secure: v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==\n");
        using var session = Open();

        (await session.LoadAsync(CancellationToken.None)).Config.Values["demo:s"].ShouldBe("pulumi");
        (await session.LoadAsync(CancellationToken.None)).Config.Values["demo:s"].ShouldBe("pulumi");

        questions.ShouldBe(1);
    }

    [Fact]
    public async Task Encrypted_values_without_any_salt_are_told_so()
    {
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:s: { secure: v1:a:b }\n");
        using var session = Open();

        (await Should.ThrowAsync<SecretsException>(() => session.LoadAsync(CancellationToken.None))).Message.ShouldContain("encryptionsalt");
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_named()
    {
        using var session = new StackSession(Options() with { Name = new StackName("demo", "none") });

        (await Should.ThrowAsync<StackNotFoundException>(() => session.LoadAsync(CancellationToken.None))).Message.ShouldContain("pulumi stack init none");
        await Should.ThrowAsync<StackNotFoundException>(() => session.BeginUpdateAsync(UpdateKind.Update, "", _ => { }, CancellationToken.None));
    }

    [Fact]
    public async Task Another_projects_stack_is_read_without_its_files()
    {
        await UpdateAsync(new Snapshot([Samples.Root(PropertyMap.Create([new("out", "x")]))], []));
        using var session = new StackSession(Options() with { Project = null });

        (await session.ReadOutputsAsync(showSecrets: true, CancellationToken.None)).Get("out").ShouldBe("x");
    }

    private static ResourceState WithSecret(string name) =>
        Samples.Custom(name) with { Outputs = PropertyMap.Create([new("password", new PropertyValue.Secret(Hidden))]) };

    private static async Task<string> ExportAsync(StackSession session, bool showSecrets)
    {
        using var output = new MemoryStream();
        await session.ExportAsync(output, showSecrets, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private async Task UpdateAsync(Snapshot snapshot)
    {
        using var session = Open();
        using var update = await session.BeginUpdateAsync(UpdateKind.Update, "why", _ => { }, CancellationToken.None);
        await update.Writer.WriteAsync(() => snapshot, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(90));
        await update.EndAsync(
            succeeded: true,
            snapshot,
            ImmutableSortedDictionary<StepKind, int>.Empty.Add(StepKind.Create, 1).Add(StepKind.Same, 2));
    }

    private string State() => File.ReadAllText(folder.File("state/.pulumi/stacks/demo/dev.json"));

    private StackSession Open() => new(Options());

    private StackSessionOptions Options() => new()
    {
        Backend = backend,
        Name = Samples.Stack,
        Project = Project.Load(folder.File("Pulumi.yaml")),
        Passphrases = new PassphraseSource(_ => null, (_, _) =>
        {
            questions++;
            return ValueTask.FromResult(passphrase);
        }),
        Time = time,
    };
}
