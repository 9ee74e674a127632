using EmbeddedEngine.Stacks;
using EmbeddedEngine.State;
using Microsoft.Extensions.Time.Testing;

namespace EmbeddedEngine.Tests.State;

public sealed class FileBackendTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FileBackend backend;

    public FileBackendTests() => backend = new FileBackend(folder.Path, new FakeTimeProvider(Samples.Time));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_stack_lies_where_the_official_cli_looks_for_it()
    {
        backend.Create(Samples.Stack);

        File.ReadAllText(folder.File(".pulumi/meta.yaml")).ShouldBe("version: 1\n");
        File.ReadAllText(folder.File(".pulumi/stacks/demo/dev.json"))
            .ShouldBe("""{"version":3,"checkpoint":{"stack":"organization/demo/dev"}}""");
        backend.Exists(Samples.Stack).ShouldBeTrue();
    }

    [Fact]
    public void A_second_stack_of_the_same_name_is_refused()
    {
        backend.Create(Samples.Stack);

        Should.Throw<StateException>(() => backend.Create(Samples.Stack)).Message.ShouldContain("pulumi stack select dev");
    }

    [Fact]
    public void The_stacks_of_a_project_are_listed_without_backups_and_leftovers()
    {
        backend.Create(new StackName("demo", "prod"));
        backend.Create(Samples.Stack);
        backend.Create(new StackName("other", "x"));
        folder.Write(".pulumi/stacks/demo/dev.json.bak", "");
        folder.Write(".pulumi/stacks/demo/.dev.json.0.tmp", "");
        folder.Write(".pulumi/stacks/demo/dev.pulumi-tags", "");
        folder.Write(".pulumi/stacks/demo/.hidden.json", "");

        backend.List("demo").Select(stack => stack.Name.Stack).ShouldBe(["dev", "prod"]);
        backend.List("none").ShouldBeEmpty();
    }

    [Fact]
    public void A_summary_says_when_and_how_many_and_who_works_on_it()
    {
        backend.Create(Samples.Stack);
        WriteState(Samples.Snapshot(Samples.Custom("a")));
        using var held = backend.Lock(Samples.Stack, _ => { });

        var summary = backend.List("demo").ShouldHaveSingleItem();

        summary.LastUpdate.ShouldBe(Samples.Time);
        summary.ResourceCount.ShouldBe(3);
        summary.Locks.ShouldHaveSingleItem().Pid.ShouldBe(Environment.ProcessId);
    }

    [Fact]
    public void A_stack_with_resources_is_removed_by_force_only_and_its_state_is_kept_aside()
    {
        backend.Create(Samples.Stack);
        WriteState(Samples.Snapshot());
        folder.Write(".pulumi/history/demo/dev/dev-1.history.json", "{}");

        Should.Throw<StateException>(() => backend.Remove(Samples.Stack, force: false, _ => { })).Message.ShouldContain("pulumi destroy");
        backend.Exists(Samples.Stack).ShouldBeTrue();
        backend.Remove(Samples.Stack, force: true, _ => { });

        backend.Exists(Samples.Stack).ShouldBeFalse();
        File.ReadAllText(folder.File(".pulumi/stacks/demo/dev.json.bak")).ShouldContain("demo-dev");
        Directory.Exists(folder.File(".pulumi/history/demo/dev")).ShouldBeFalse();
        backend.Locks(Samples.Stack).ShouldBeEmpty();
    }

    [Fact]
    public void A_locked_stack_is_not_removed_until_cancel()
    {
        backend.Create(Samples.Stack);
        backend.Lock(Samples.Stack, _ => { });

        Should.Throw<StateException>(() => backend.Remove(Samples.Stack, force: true, _ => { }));
        backend.Cancel(Samples.Stack).ShouldBe(1);

        Should.NotThrow(() => backend.Remove(Samples.Stack, force: true, _ => { }));
    }

    [Fact]
    public void A_stack_that_is_not_there_is_named()
    {
        Should.Throw<StackNotFoundException>(() => backend.Read(Samples.Stack)).Message.ShouldContain("organization/demo/dev");
        Should.Throw<StackNotFoundException>(() => backend.Remove(Samples.Stack, force: true, _ => { }));
    }

    [Fact]
    public void Other_layouts_are_refused_by_name()
    {
        folder.Write(".pulumi/meta.yaml", "version: 2\n");
        Should.Throw<StateException>(() => backend.Create(Samples.Stack)).Message.ShouldContain("version: 2");

        File.Delete(folder.File(".pulumi/meta.yaml"));
        folder.Write(".pulumi/stacks/dev.json", "{}");
        Should.Throw<StateException>(() => backend.Create(Samples.Stack)).Message.ShouldContain("pulumi state upgrade");
    }

    [Fact]
    public void Addresses_name_folders()
    {
        var time = TimeProvider.System;
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

        FileBackend.Open("file:///srv/a%20b?metadata=skip", "/base", time).Root.ShouldBe("/srv/a b");
        FileBackend.Open("file://./x", "/base", time).Root.ShouldBe("/base/x");
        FileBackend.Open("file://~", "/base", time).Root.ShouldBe(home);
        FileBackend.Open("file://~/x", "/base", time).Url.ShouldBe($"file://{home}/x");
        Should.Throw<StateException>(() => FileBackend.Open("s3://bucket", "/base", time)).Message.ShouldContain("s3://bucket");
        Should.Throw<StateException>(() => FileBackend.Open("file://", "/base", time)).Message.ShouldContain("names no folder");
    }

    private void WriteState(Snapshot snapshot)
    {
        using var secrets = new PlainSecrets();
        backend.Write(Samples.Stack, new CheckpointWriter(Samples.Stack, secrets).Write(snapshot, Samples.Manifest).Span);
    }
}
