using System.Text.Json;
using EmbeddedEngine.Events;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace EmbeddedEngine.Tests.State.Shape;

/// <summary>What a program that uses every option leaves in the backend has the shape of Pulumi's own files, at every moment.</summary>
public sealed class StateShapeTests : IDisposable
{
    private const string Hidden = "hunter2-is-the-secret";

    private readonly SessionRunner runner = new("correct horse");
    private readonly StateShape shape = new();
    private string existing = "";
    private string seen = "";

    public void Dispose() => runner.Dispose();

    [Fact]
    public async Task Every_field_that_is_written_is_one_of_the_formats_and_each_of_them_is_written()
    {
        using (var session = runner.Open())
        {
            await session.Configuration.SetAsync("token", Hidden, isSecret: true, isPath: false, CancellationToken.None);
            await session.Configuration.SetAsync("sizes[0]", "3", isSecret: false, isPath: true, CancellationToken.None);
        }

        shape.CheckpointFile(File.ReadAllText(runner.StateFile));
        existing = runner.World.Add("existing", [new("size", 1)]);
        seen = runner.World.Add("seen", [new("size", 2)]);
        runner.World.During = (_, _) =>
        {
            // While an operation runs, the state names it.
            lock (shape)
                shape.CheckpointFile(File.ReadAllText(runner.StateFile));
            return Task.CompletedTask;
        };

        (await runner.RunAsync(UpdateKind.Update, program => ProgramAsync(program, "1"), "<first & \"best\">")).Succeeded.ShouldBeFalse("one is sick");
        (await runner.RunAsync(UpdateKind.Update, program => ProgramAsync(program, "2"))).Succeeded.ShouldBeFalse("one cannot be made again, another not deleted");
        var text = File.ReadAllText(runner.StateFile);
        await VerifyExportsAsync();
        (await runner.RunAsync(UpdateKind.Refresh, _ => Task.CompletedTask)).Succeeded.ShouldBeTrue();
        VerifyFiles();

        // All but what only a person puts into a state.
        shape.ResourceFields.ShouldBe(
            new[]
            {
                "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "external", "dependencies", "initErrors", "provider",
                "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "customTimeouts", "importID", "retainOnDelete", "deletedWith",
                "replaceWith", "created", "modified", "sourcePosition", "ignoreChanges", "replaceOnChanges", "replacementTrigger",
            }.Order(StringComparer.Ordinal));
        shape.Operations.ShouldBe(["creating", "deleting", "updating"]);
        shape.Features.ShouldBe(["replaceWith"]);
        text.ShouldContain("<&>");
        text.ShouldContain("\"sourcePosition\":\"project:///src/my%20app.js#3,7\"");
        text.ShouldNotContain(Hidden);
        text.ShouldNotContain("\"aliases\"");
    }

    private async Task VerifyExportsAsync()
    {
        shape.Export(await runner.ExportAsync(showSecrets: false));
        var plain = await runner.ExportAsync(showSecrets: true);
        new StateShape(plaintext: true).Export(plain);
        plain.ShouldContain(Hidden);
    }

    private void VerifyFiles()
    {
        var files = Directory.GetFiles(runner.StateFolder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(runner.StateFolder, file)).ToList();
        foreach (var file in files)
        {
            var text = File.ReadAllText(Path.Combine(runner.StateFolder, file));
            switch (file.Split('/'))
            {
                case ["meta.yaml"]:
                    text.ShouldBe("version: 1\n");
                    break;
                case ["stacks", "demo", "dev.json" or "dev.json.bak"]:
                case ["backups", "demo", "dev", var backup] when IsNamed(backup, "dev.", ".json"):
                case ["history", "demo", "dev", var copy] when IsNamed(copy, "dev-", ".checkpoint.json"):
                    shape.CheckpointFile(text);
                    break;
                case ["history", "demo", "dev", var entry] when IsNamed(entry, "dev-", ".history.json"):
                    shape.HistoryEntry(text);
                    break;
                default:
                    throw new ShouldAssertException($"{file} is not a file of Pulumi's layout");
            }
        }

        files.Count(file => file.StartsWith("history/")).ShouldBe(6);
        files.Count(file => file.StartsWith("backups/")).ShouldBe(3);
        var last = Directory.GetFiles(Path.Combine(runner.StateFolder, "history/demo/dev"), "*.history.json").Order(StringComparer.Ordinal).First();
        using var json = JsonDocument.Parse(File.ReadAllText(last));
        json.RootElement.GetProperty("message").GetString().ShouldBe("<first & \"best\">");
        json.RootElement.GetProperty("config").GetProperty("demo:sizes").GetRawText().ShouldBe("""{"string":"[3]","secret":false,"object":true}""");
    }

    private static bool IsNamed(string file, string prefix, string suffix) =>
        file.StartsWith(prefix) && file.EndsWith(suffix) && file[prefix.Length..^suffix.Length] is { Length: 19 } digits && digits.All(char.IsAsciiDigit);

    private async Task ProgramAsync(ProgramClient program, string round)
    {
        // Each failure must not keep the others from being made: what fails comes last.
        var again = round == "2";
        var group = await program.ComponentAsync("group", request => request.Protect = true);
        var provider = await program.RegisterAsync("own", [new("account", new PropertyValue.Secret(Hidden))], type: "pulumi:providers:test");
        var reference = $"{provider.Urn}::{provider.Id}";
        var disk = await program.RegisterAsync("disk", [new("note", "<&>"), new("none", PropertyValue.Nothing), new("many", double.PositiveInfinity)]);
        await program.RegisterAsync("full", [new("password", new PropertyValue.Secret(Hidden)), new("disk", Reference(disk)), new("round", round)], request =>
        {
            request.Parent = group.Urn;
            request.Provider = reference;
            request.RetainOnDelete = true;
            request.DeletedWith = disk.Urn;
            request.ReplaceWith.Add(disk.Urn);
            request.ReplacementTrigger = PropertyMarshaller.ToValue(new PropertyValue.Secret(Hidden), MarshalOptions.Full);
            request.IgnoreChanges.Add("ignored");
            request.ReplaceOnChanges.Add("image");
            request.HideDiffs.Add("note");
            request.AdditionalSecretOutputs.Add("password");
            request.CustomTimeouts = new() { Create = "5m", Update = "1.5s", Delete = "300000000000ns", Read = "1h2m3s" };
            request.SourcePosition = new SourcePosition { Uri = new Uri(Path.Combine(runner.ProjectFolder, "src/my app.js")).AbsoluteUri, Line = 3, Column = 7 };
            request.Aliases.Add(new Alias { Spec = new Alias.Types.Spec { Name = "fuller" } });
            ProgramClient.DependsOn("disk", disk.Urn)(request);
        });
        await program.RegisterAsync("assets", [new("script", new PropertyValue.Asset(AssetSource.Text, "echo")), new("tree", new PropertyValue.Archive(
            AssetSource.Assets, "", [new("a", new PropertyValue.Asset(AssetSource.Path, "a.txt"))]))]);
        await program.RegisterAsync("imported", [new("size", 1)], request => request.ImportId = existing);
        await program.Monitor.ReadResourceAsync(new ReadResourceRequest
        {
            Id = seen, Type = "test:index:Thing", Name = "seen", Parent = program.Stack, Properties = new Struct(), AcceptSecrets = true,
        });
        await program.RegisterAsync("undeletable", [new("key", round), new("fail", "delete")]);
        await program.OutputsAsync(group.Urn, [new("size", 1)]);
        await program.OutputsAsync(program.Stack, [new("password", new PropertyValue.Secret(Hidden))]);
        if (again)
            await program.RegisterAsync("exclusive", [new("key", round), new("exclusive", true), new("fail", "create")]);
        else
            await program.RegisterAsync("exclusive", [new("key", round), new("exclusive", true)]);
        await program.RegisterAsync("sick", [new("fail", "init")]);
    }

    private static PropertyValue Reference(RegisterResourceResponse resource) => new PropertyValue.ResourceReference(resource.Urn, resource.Id, "1.2.3");
}
