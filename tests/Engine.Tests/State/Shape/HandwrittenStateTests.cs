using System.Text.Json.Nodes;
using EmbeddedEngine.Events;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.State;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;
using Pulumirpc;

namespace EmbeddedEngine.Tests.State.Shape;

/// <summary>A checkpoint that no engine wrote: a file in the tests, made by hand after the format's description, with a passphrase of its own.</summary>
public sealed class HandwrittenStateTests : IDisposable
{
    private readonly SessionRunner runner = new("password");

    public HandwrittenStateTests()
    {
        File.WriteAllText(runner.StateFile, Handwritten);
        foreach (var (id, name) in new[] { ("disk-1", "disk"), ("server-1", "server"), ("old-1", "old"), ("seen-1", "seen") })
            runner.World.Things[id] = (name, [new("size", 10)]);
    }

    private static string Handwritten => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "State", "Shape", "handwritten.json"));

    public void Dispose() => runner.Dispose();

    [Fact]
    public async Task It_is_read_with_all_it_says()
    {
        using var session = runner.Open();

        var snapshot = (await session.LoadAsync(CancellationToken.None)).Snapshot;

        snapshot.Outputs.Get("address").AsText().ShouldBe("192.0.2.7");
        snapshot.Outputs.Get("login").ShouldBe(new PropertyValue.Secret(Nested.Map(
            [new("user", "ada"), new("keys", new PropertyValue.Array([1, 2]))])));
        var disk = snapshot.Resources.Single(resource => resource.Urn.Name == "disk");
        var server = snapshot.Resources.Single(resource => resource.Urn.Name == "server");
        server.Inputs.Get("password").ShouldBe(new PropertyValue.Secret("hunter2"));
        server.Inputs.Get("limit").ShouldBe(new PropertyValue.Number(double.PositiveInfinity));
        server.Inputs.Get("disk").ShouldBe(new PropertyValue.ResourceReference(disk.Urn.Value, "disk-1", ""));
        server.Inputs.Get("script").ShouldBeOfType<PropertyValue.Asset>().Content.ShouldBe("hello world");
        server.CustomTimeouts.ShouldBe(new EmbeddedEngine.Resources.CustomTimeouts(TimeSpan.FromMinutes(5), null, TimeSpan.FromMilliseconds(500), null));
        (server.DeletedWith, server.ReplaceWith.Single(), server.ImportId, server.Protect).ShouldBe((disk.Urn, disk.Urn, "server-1", true));
        server.ReplacementTrigger.ShouldBe(new PropertyValue.Secret("round one"));
        server.InitErrors.ShouldBe(["it does not answer yet"]);
        snapshot.Resources.Single(resource => resource.External).Id.ShouldBe("seen-1");
        snapshot.Resources.Single(resource => resource.Delete).Id.ShouldBe("old-1");
        snapshot.PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(PendingOperationKind.Updating);
    }

    [Fact]
    public async Task It_is_exported_as_it_is_and_with_its_secrets()
    {
        var exported = JsonNode.Parse(await runner.ExportAsync(showSecrets: false))!;
        var written = JsonNode.Parse(Handwritten)!;

        exported["version"]!.GetValue<int>().ShouldBe(4);
        exported["features"]!.ToJsonString().ShouldBe("""["replaceWith"]""");
        JsonNode.DeepEquals(exported["deployment"], written["checkpoint"]!["latest"]).ShouldBeTrue();
        (await runner.ExportAsync(showSecrets: true)).ShouldContain(@"""plaintext"": ""\""hunter2\""""");
    }

    [Fact]
    public async Task It_is_updated_and_destroyed()
    {
        (await runner.RunAsync(UpdateKind.Update, ProgramAsync)).Succeeded.ShouldBeTrue(Errors);

        // The old one that was replaced is deleted, the one with errors updated, what was being updated updated again.
        runner.World.TakeCalls().ShouldBe(["update disk", "read seen", "update server", "delete old old-1"], ignoreOrder: true);
        runner.World.Things.Keys.Order().ShouldBe(["disk-1", "seen-1", "server-1"]);
        var shape = new StateShape();
        shape.CheckpointFile(File.ReadAllText(runner.StateFile));
        using (var session = runner.Open())
        {
            var server = (await session.LoadAsync(CancellationToken.None)).Snapshot.Resources.Single(resource => resource.Urn.Name == "server");
            server.InitErrors.ShouldBeEmpty();
            server.Created.ShouldBe(new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero));
            server.Protect.ShouldBeFalse();
        }

        (await runner.RunAsync(UpdateKind.Destroy, _ => Task.CompletedTask)).Succeeded.ShouldBeTrue(Errors);
        runner.World.TakeCalls().ShouldBe(["delete disk disk-1"], "the server goes with its disk, and what was only read is nobody's to delete");
        shape.CheckpointFile(File.ReadAllText(runner.StateFile));
        File.ReadAllText(runner.StateFile).ShouldNotContain("\"resources\"");
    }

    [Fact]
    public async Task What_changed_its_trigger_is_replaced_and_what_is_replaced_with_it_too()
    {
        (await runner.RunAsync(UpdateKind.Update, program => ProgramAsync(program, size: 10, trigger: "round two"))).Succeeded.ShouldBeTrue(Errors);

        runner.World.TakeCalls().ShouldContain("create server");
        runner.World.Things.Keys.ShouldNotContain("server-1");
        runner.World.Things.Keys.ShouldContain("disk-1");
    }

    private string Errors => string.Join('\n', runner.Events.OfType<DiagnosticReported>().Select(message => message.Message));

    private static Task ProgramAsync(ProgramClient program) => ProgramAsync(program, size: 10, trigger: "round one");

    private static async Task ProgramAsync(ProgramClient program, int size, string trigger)
    {
        var group = await program.ComponentAsync("group");
        var disk = await program.RegisterAsync("disk", [new("size", size)], request => request.Version = "1.2.3");
        await program.Monitor.ReadResourceAsync(new ReadResourceRequest
        {
            Id = "seen-1", Type = "test:index:Thing", Name = "seen", Parent = program.Stack, Properties = new(), Version = "1.2.3",
        });
        await program.RegisterAsync(
            "server",
            [
                new("disk", new PropertyValue.ResourceReference(disk.Urn, disk.Id, "")), new("limit", double.PositiveInfinity),
                new("password", new PropertyValue.Secret("hunter2")), new("script", new PropertyValue.Asset(AssetSource.Text, "hello world", "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9")),
            ],
            request =>
            {
                request.Parent = group.Urn;
                request.Version = "1.2.3";
                request.DeletedWith = disk.Urn;
                request.ReplaceWith.Add(disk.Urn);
                request.ReplacementTrigger = PropertyMarshaller.ToValue(trigger, MarshalOptions.Full);
                ProgramClient.DependsOn("disk", disk.Urn)(request);
            });
        await program.OutputsAsync(program.Stack, [new("address", "192.0.2.7")]);
    }
}
