using System.Collections.Immutable;
using System.Text;
using EmbeddedEngine.Events;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Edits;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.State;
using EmbeddedEngine.Values;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.Stacks;

public sealed class StackAdministrationTests : IDisposable
{
    private const string Hidden = "hunter2-is-the-secret";

    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(Samples.Time);
    private readonly FileBackend backend;
    private readonly List<string> warnings = [];
    private string passphrase = "correct horse";

    public StackAdministrationTests()
    {
        folder.Write("Pulumi.yaml", "name: demo\nruntime: dotnet\n");
        backend = new FileBackend(folder.File("state"), time);
        backend.Create(Samples.Stack);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_exported_can_be_imported_and_its_secrets_are_encrypted(bool showSecrets)
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a"), WithSecret("b")));
        var exported = await ExportAsync(showSecrets);
        await UpdateAsync(Samples.Snapshot());
        await ImportAsync(exported);

        State().ShouldNotContain(Hidden);
        (await SnapshotAsync()).Resources.Select(state => state.Outputs.Get("password")).TakeLast(2)
            .ShouldAllBe(value => value.Equals(new PropertyValue.Secret(Hidden)));
        warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_import_leaves_out_what_was_interrupted_and_says_so()
    {
        await UpdateAsync(Samples.Snapshot() with { PendingOperations = [new PendingOperation(Samples.Custom("lost"), PendingOperationKind.Creating)] });
        await ImportAsync(await ExportAsync(showSecrets: false));

        (await SnapshotAsync()).PendingOperations.ShouldBeEmpty();
        warnings.ShouldHaveSingleItem().ShouldContain("'creating'");
    }

    [Fact]
    public async Task What_is_broken_or_of_another_stack_is_refused_and_the_state_stays()
    {
        await UpdateAsync(Samples.Snapshot(Samples.Custom("a")));
        var exported = await ExportAsync(showSecrets: false);
        var before = State();
        foreach (var (text, message) in new[]
        {
            ("{", "not JSON"),
            (State(), "no deployment"),
            (exported.Replace("\"parent\": \"urn:pulumi:dev", "\"parent\": \"urn:pulumi:nowhere"), "does not come before it"),
            (exported.Replace("urn:pulumi:dev::", "urn:pulumi:prod::"), "--force"),
            (exported.Replace("\"magic\": \"", "\"magic\": \"0"), "magic"),
        })
        {
            (await Should.ThrowAsync<StateException>(() => ImportAsync(text))).Message.ShouldContain(message);
            State().ShouldBe(before);
        }

        await ImportAsync(exported.Replace("urn:pulumi:dev::", "urn:pulumi:prod::"), force: true);
        State().ShouldContain("urn:pulumi:prod::demo::demo:x:Thing::a");
        backend.Locks(Samples.Stack).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_edit_is_written_whole_and_nothing_is_written_without_one()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a") with { Protect = true }));
        using var session = Open();
        (await session.Administration.EditAsync(snapshot => StateEdits.Unprotect(snapshot, null), damaged: false, warnings.Add, CancellationToken.None)).Count.ShouldBe(1);
        (await SnapshotAsync()).Resources[^1].Protect.ShouldBeFalse();
        State().ShouldNotContain(Hidden);

        var before = State();
        time.Advance(TimeSpan.FromSeconds(5));
        (await session.Administration.EditAsync(snapshot => StateEdits.Unprotect(snapshot, null), damaged: false, warnings.Add, CancellationToken.None)).ShouldBeEmpty();
        State().ShouldBe(before);
    }

    [Fact]
    public async Task A_state_that_breaks_the_rules_is_repaired_and_by_nothing_else_touched()
    {
        await UpdateAsync(Samples.Snapshot(Samples.Custom("a"), Samples.Custom("b")));
        folder.Write("state/.pulumi/stacks/demo/dev.json", State().Replace("::a\",\"custom\"", "::x\",\"dependencies\":[\"urn:pulumi:dev::demo::demo:x:Thing::b\"],\"custom\""));
        using var session = Open();
        await Should.ThrowAsync<StateException>(() => session.LoadAsync(CancellationToken.None));
        await Should.ThrowAsync<StateException>(() =>
            session.Administration.EditAsync(snapshot => StateEdits.Unprotect(snapshot, null), damaged: false, warnings.Add, CancellationToken.None));

        (await session.Administration.EditAsync(StateEdits.Repair, damaged: true, warnings.Add, CancellationToken.None)).ShouldNotBeEmpty();
        (await SnapshotAsync()).Resources.Select(state => state.Urn.Name).ShouldBe(["demo-dev", "default", "b", "x"]);
    }

    [Fact]
    public async Task A_renamed_stack_has_its_state_settings_and_history_under_the_new_name()
    {
        folder.Write("Pulumi.dev.yaml", "# mine\nconfig:\n  demo:a: b\n");
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        using (var session = Open())
            await session.Administration.RenameAsync(new StackName("demo", "prod"), warnings.Add, CancellationToken.None);

        backend.Exists(Samples.Stack).ShouldBeFalse();
        File.ReadAllText(folder.File("Pulumi.prod.yaml")).ShouldStartWith("# mine\n");
        File.Exists(folder.File("Pulumi.dev.yaml")).ShouldBeFalse();
        using var renamed = Open("prod");
        var snapshot = (await renamed.LoadAsync(CancellationToken.None)).Snapshot;
        snapshot.Resources.Select(state => state.Urn.Stack).Distinct().ShouldBe(["prod"]);
        snapshot.Resources[0].Urn.Name.ShouldBe("demo-prod");
        snapshot.Resources[^1].Parent.ShouldBe(snapshot.Resources[0].Urn);
        snapshot.Resources[^1].Outputs.Get("password").ShouldBe(new PropertyValue.Secret(Hidden));
        renamed.Administration.History().ShouldHaveSingleItem().Message.ShouldBe("why");
    }

    [Fact]
    public async Task A_rename_that_died_halfway_can_be_done_again()
    {
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:a: b\n");
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        var (state, to) = (State(), new StackName("demo", "prod"));
        using (var first = Open())
            await first.Administration.RenameAsync(to, warnings.Add, CancellationToken.None);

        // As if it had died after the new state was there, before the old one went.
        folder.Write("state/.pulumi/stacks/demo/dev.json", state);
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:a: b\n");
        using (var again = Open())
            await again.Administration.RenameAsync(to, warnings.Add, CancellationToken.None);
        backend.Exists(Samples.Stack).ShouldBeFalse();
        File.Exists(folder.File("Pulumi.dev.yaml")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_stack_is_not_renamed_over_another()
    {
        await UpdateAsync(Samples.Snapshot(Samples.Custom("a")));
        backend.Create(new StackName("demo", "prod"));
        var before = State();
        using var session = Open();
        (await Should.ThrowAsync<StateException>(() => session.Administration.RenameAsync(new StackName("demo", "prod"), warnings.Add, CancellationToken.None)))
            .Message.ShouldContain("already");
        await Should.ThrowAsync<StateException>(() => session.Administration.RenameAsync(new StackName("other", "x"), warnings.Add, CancellationToken.None));
        State().ShouldBe(before);
    }

    [Fact]
    public async Task A_new_passphrase_opens_state_and_settings_and_the_old_one_neither()
    {
        using (var session = Open())
        {
            await session.Configuration.SetAsync("token", Hidden, isSecret: true, isPath: false, CancellationToken.None);
            await session.Configuration.SetAsync("deep.list[0]", Hidden, isSecret: true, isPath: true, CancellationToken.None);
        }

        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        var (oldState, oldSettings) = (State(), Settings());
        await ChangeAsync("battery staple");

        Settings().ShouldNotBe(oldSettings);
        await Should.ThrowAsync<SecretsException>(SnapshotAsync);
        passphrase = "battery staple";
        await ShouldBeReadableAsync();
        (Settings() + State()).ShouldNotContain(Hidden);

        // As if it had died between the two files, in one order and the other: the same two passphrases complete it.
        var (newState, newSettings) = (State(), Settings());
        foreach (var (state, settings) in new[] { (newState, oldSettings), (oldState, newSettings) })
        {
            folder.Write("state/.pulumi/stacks/demo/dev.json", state);
            folder.Write("Pulumi.dev.yaml", settings);
            passphrase = "correct horse";
            await ChangeAsync("battery staple");
            passphrase = "battery staple";
            await ShouldBeReadableAsync();
        }
    }

    [Fact]
    public async Task With_a_wrong_passphrase_nothing_is_changed()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        folder.Write("Pulumi.dev.yaml", "config:\n  demo:s:\n    secure: v1:damaged:text\n");
        var before = (State(), Settings());
        await Should.ThrowAsync<SecretsException>(() => ChangeAsync("battery staple"));
        (State(), Settings()).ShouldBe(before);

        passphrase = "wrong";
        (await Should.ThrowAsync<SecretsException>(() => ChangeAsync("battery staple"))).Message.ShouldContain("passphrase is wrong");
        (State(), Settings()).ShouldBe(before);
    }

    [Fact]
    public async Task History_is_read_newest_first_and_the_masked_state_needs_no_passphrase()
    {
        await UpdateAsync(Samples.Snapshot(WithSecret("a")));
        time.Advance(TimeSpan.FromHours(1));
        await UpdateAsync(Samples.Snapshot(WithSecret("a")), UpdateKind.Refresh);
        passphrase = "wrong";
        using var session = Open();

        var history = session.Administration.History();
        history.Select(update => (update.Version, update.Kind)).ShouldBe([(2, "refresh"), (1, "update")]);
        history[0].Changes[StepKind.Create].ShouldBe(1);
        history[0].Start.ShouldBeGreaterThan(history[1].Start);
        session.Administration.ReadMasked().Resources[^1].Outputs.Get("password").AsText().ShouldBe(SecretMask.Text);
    }

    [Fact]
    public async Task Removing_a_stack_tells_of_what_may_exist_without_a_record()
    {
        await UpdateAsync(Samples.Snapshot() with { PendingOperations = [new PendingOperation(Samples.Custom("lost"), PendingOperationKind.Creating)] });
        backend.Remove(Samples.Stack, force: true, warnings.Add);
        warnings.ShouldHaveSingleItem().ShouldContain(Samples.Custom("lost").Urn.Value);
    }

    private async Task ShouldBeReadableAsync()
    {
        using var session = Open();
        var stack = await session.LoadAsync(CancellationToken.None);
        stack.Snapshot.Resources[^1].Outputs.Get("password").ShouldBe(new PropertyValue.Secret(Hidden));
        stack.Config.Values["demo:token"].ShouldBe(Hidden);
        stack.Config.Values["demo:deep"].ShouldBe($"{{\"list\":[\"{Hidden}\"]}}");
    }

    private async Task ChangeAsync(string to)
    {
        using var session = Open();
        await session.Administration.ChangePassphraseAsync(_ => ValueTask.FromResult(to), warnings.Add, CancellationToken.None);
    }

    private async Task ImportAsync(string text, bool force = false)
    {
        using var session = Open();
        await session.Administration.ImportAsync(Encoding.UTF8.GetBytes(text), "export.json", force, warnings.Add, CancellationToken.None);
    }

    private async Task<string> ExportAsync(bool showSecrets)
    {
        using var session = Open();
        using var output = new MemoryStream();
        await session.ExportAsync(output, showSecrets, CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private async Task<Snapshot> SnapshotAsync()
    {
        using var session = Open();
        return (await session.LoadAsync(CancellationToken.None)).Snapshot;
    }

    private async Task UpdateAsync(Snapshot snapshot, UpdateKind kind = UpdateKind.Update)
    {
        using var session = Open();
        using var update = await session.BeginUpdateAsync(kind, "why", _ => { }, CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(90));
        await update.EndAsync(succeeded: true, snapshot, ImmutableSortedDictionary<StepKind, int>.Empty.Add(StepKind.Create, 1));
    }

    private static ResourceState WithSecret(string name) =>
        Samples.Custom(name) with { Outputs = PropertyMap.Create([new("password", new PropertyValue.Secret(Hidden))]) };

    private string State() => File.ReadAllText(folder.File("state/.pulumi/stacks/demo/dev.json"));

    private string Settings() => File.ReadAllText(folder.File("Pulumi.dev.yaml"));

    private StackSession Open(string stack = "dev") => new(new StackSessionOptions
    {
        Backend = backend,
        Name = new StackName("demo", stack),
        Project = Project.Load(folder.File("Pulumi.yaml")),
        Passphrases = new PassphraseSource(_ => passphrase, null),
        Time = time,
    });
}
