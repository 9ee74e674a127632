using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Secrets;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.State;

public sealed class CheckpointTests
{
    // Written by hand after Pulumi's format, with every field that is kept.
    private const string Golden = """
        {"version":4,"features":["replaceWith","taint"],"checkpoint":{"stack":"organization/demo/dev","latest":{
        "manifest":{"time":"2026-01-02T03:04:05.6Z","magic":"MAGIC","version":"VERSION"},
        "secrets_providers":{"type":"passphrase","state":{"salt":"v1:salt:check"}},
        "resources":[
        {"urn":"urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev","custom":false,"type":"pulumi:pulumi:Stack"},
        {"urn":"urn:pulumi:dev::demo::pulumi:providers:demo::default","custom":true,"id":"1","type":"pulumi:providers:demo"},
        {"urn":"urn:pulumi:dev::demo::demo:x:Thing::a","custom":true,"id":"a-id","type":"demo:x:Thing",
        "parent":"urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
        "provider":"urn:pulumi:dev::demo::pulumi:providers:demo::default::1"},
        {"urn":"urn:pulumi:dev::demo::demo:x:Thing::b","custom":true,"delete":true,"id":"b-id","type":"demo:x:Thing",
        "inputs":{"n":1},"outputs":{"o":"out"},
        "parent":"urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev","protect":true,"taint":true,"external":true,
        "dependencies":["urn:pulumi:dev::demo::demo:x:Thing::a"],"initErrors":["not ready"],
        "provider":"urn:pulumi:dev::demo::pulumi:providers:demo::default::1",
        "propertyDependencies":{"m":[],"n":["urn:pulumi:dev::demo::demo:x:Thing::a"]},
        "pendingReplacement":true,"additionalSecretOutputs":["o"],
        "customTimeouts":{"create":90,"update":1.5,"delete":3600,"read":2},"importID":"imported",
        "retainOnDelete":true,"deletedWith":"urn:pulumi:dev::demo::demo:x:Thing::a",
        "replaceWith":["urn:pulumi:dev::demo::demo:x:Thing::a"],
        "created":"2026-01-02T03:04:05.6Z","modified":"2026-01-02T03:04:06.6Z","sourcePosition":"project:///Program.cs#1,2",
        "ignoreChanges":["i"],"replaceOnChanges":["r"],
        "replacementTrigger":{"t":[true]}}],
        "pending_operations":[
        {"resource":{"urn":"urn:pulumi:dev::demo::demo:x:Thing::a","custom":true,"id":"a-id","type":"demo:x:Thing",
        "parent":"urn:pulumi:dev::demo::pulumi:pulumi:Stack::demo-dev",
        "provider":"urn:pulumi:dev::demo::pulumi:providers:demo::default::1"},"type":"creating"}],
        "metadata":{}}}}
        """;

    private const string WhatToDo = @"official CLI|dev\.json\.bak";

    private static readonly Urn A = Samples.Custom("a").Urn;

    private static readonly ResourceState Full = Samples.Custom("b") with
    {
        Delete = true,
        Inputs = PropertyMap.Create([new("n", 1)]),
        Outputs = PropertyMap.Create([new("o", "out")]),
        Protect = true,
        Taint = true,
        External = true,
        Dependencies = [A],
        InitErrors = ["not ready"],
        PropertyDependencies = ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal).Add("m", []).Add("n", [A]),
        PendingReplacement = true,
        AdditionalSecretOutputs = ["o"],
        CustomTimeouts = new(TimeSpan.FromSeconds(90), TimeSpan.FromSeconds(1.5), TimeSpan.FromHours(1), TimeSpan.FromSeconds(2)),
        ImportId = "imported",
        RetainOnDelete = true,
        DeletedWith = A,
        ReplaceWith = [A],
        ReplacementTrigger = PropertyMap.Create([new("t", new PropertyValue.Array([true]))]),
        Created = Samples.Time,
        Modified = Samples.Time.AddSeconds(1),
        SourcePosition = "project:///Program.cs#1,2",
        IgnoreChanges = ["i"],
        ReplaceOnChanges = ["r"],
    };

    private static readonly Snapshot FullSnapshot = Samples.Snapshot(Samples.Custom("a"), Full) with
    {
        PendingOperations = [new PendingOperation(Samples.Custom("a"), PendingOperationKind.Creating)],
    };

    private static string GoldenText => Golden.Replace("\r", "").Replace("\n", "")
        .Replace("VERSION", EngineVersion.Current).Replace("MAGIC", EngineVersion.Magic(EngineVersion.Current));

    [Fact]
    public void Every_field_is_written_as_in_the_format() =>
        Write(FullSnapshot).ShouldBe(GoldenText);

    [Fact]
    public void Every_field_is_read()
    {
        var snapshot = Read(GoldenText);

        // Records with lists in them compare by reference, so the text is compared, and the fields once each.
        Write(snapshot).ShouldBe(GoldenText);
        var read = snapshot.Resources[3];
        foreach (var property in typeof(ResourceState).GetProperties())
        {
            JsonSerializer.Serialize(property.GetValue(read)).ShouldBe(JsonSerializer.Serialize(property.GetValue(Full)), property.Name);
            JsonSerializer.Serialize(property.GetValue(read)).ShouldNotBe(
                JsonSerializer.Serialize(property.GetValue(new ResourceState { Urn = Samples.Root().Urn, Type = "", Custom = false })), property.Name);
        }

        snapshot.PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(PendingOperationKind.Creating);
    }

    [Theory]
    [InlineData(PendingOperationKind.Creating, "creating")]
    [InlineData(PendingOperationKind.Updating, "updating")]
    [InlineData(PendingOperationKind.Deleting, "deleting")]
    [InlineData(PendingOperationKind.Reading, "reading")]
    public void Each_pending_operation_has_its_word(PendingOperationKind kind, string word)
    {
        var text = Write(Samples.Snapshot() with { PendingOperations = [new PendingOperation(Samples.Custom("a"), kind)] });

        text.ShouldContain($"\"type\":\"{word}\"}}]");
        Read(text).PendingOperations.ShouldHaveSingleItem().Kind.ShouldBe(kind);
    }

    [Fact]
    public void A_new_stack_has_no_deployment()
    {
        var text = Encoding.UTF8.GetString(CheckpointWriter.WriteNew(Samples.Stack).Span);

        text.ShouldBe("""{"version":3,"checkpoint":{"stack":"organization/demo/dev"}}""");
        using var checkpoint = Parse(text);
        checkpoint.Manifest.ShouldBeNull();
        checkpoint.SecretsProvider.ShouldBeNull();
        checkpoint.ReadSnapshot(_ => "").ShouldBe(Snapshot.Empty);
    }

    [Fact]
    public void What_was_written_of_a_resource_is_not_encrypted_again()
    {
        using var secrets = new PlainSecrets();
        var writer = new CheckpointWriter(Samples.Stack, secrets);
        var resource = Samples.Custom("a") with { Outputs = PropertyMap.Create([new("s", new PropertyValue.Secret("x"))]) };

        var first = writer.Write(Samples.Snapshot(resource), Samples.Manifest).ToArray();
        var second = writer.Write(Samples.Snapshot(resource), Samples.Manifest).ToArray();

        second.ShouldBe(first);
        secrets.Encryptions.ShouldBe(1);
    }

    [Fact]
    public void A_value_that_cannot_be_kept_is_named_by_its_resource_and_field()
    {
        var resource = Samples.Custom("a") with { Outputs = PropertyMap.Create([new("s", PropertyValue.Unknown)]) };

        var failure = Should.Throw<StateException>(() => Write(Samples.Snapshot(resource)));

        failure.Message.ShouldContain(resource.Urn.Value);
        failure.Message.ShouldContain("outputs");
    }

    [Theory]
    [InlineData("version", "5", "version 5, newer")]
    [InlineData("version", "99", "version 99, newer")]
    [InlineData("version", "3.5", "version 3.5, newer")]
    [InlineData("version", "2", "version 2")]
    [InlineData("version", "\"3\"", "no version")]
    [InlineData("features", "[\"views\",\"taint\",\"hooks\"]", "version 4 with the features views, hooks,")]
    [InlineData("features", "\"taint\"", "'features' must be a list")]
    [InlineData("checkpoint", "null", "no checkpoint")]
    [InlineData("checkpoint/latest", "[]", "not an object")]
    [InlineData("checkpoint/latest/snippets", "[]", "'snippets'")]
    [InlineData("checkpoint/latest/manifest", "null", "no manifest")]
    [InlineData("checkpoint/latest/manifest/magic", "\"00\"", "altered")]
    [InlineData("checkpoint/latest/manifest/version", "\"v9\"", "altered")]
    [InlineData("checkpoint/latest/manifest/time", "\"today\"", "no time")]
    [InlineData("checkpoint/latest/resources", "{}", "'resources' must be a list")]
    [InlineData("checkpoint/latest/resources/3/viewOf", "\"x\"", "'viewOf'")]
    [InlineData("checkpoint/latest/resources/3", "\"x\"", "must be a JSON object")]
    [InlineData("checkpoint/latest/resources/3/custom", "\"yes\"", "'custom'")]
    [InlineData("checkpoint/latest/resources/3/id", "7", "'id'")]
    [InlineData("checkpoint/latest/resources/3/inputs", "[]", "'inputs'")]
    [InlineData("checkpoint/latest/resources/3/dependencies", "{}", "'dependencies'")]
    [InlineData("checkpoint/latest/resources/3/replaceWith", "\"a\"", "'replaceWith'")]
    [InlineData("checkpoint/latest/resources/3/propertyDependencies", "[]", "'propertyDependencies'")]
    [InlineData("checkpoint/latest/resources/3/customTimeouts", "90", "'customTimeouts'")]
    [InlineData("checkpoint/latest/resources/3/customTimeouts/create", "\"90s\"", "'customTimeouts'")]
    [InlineData("checkpoint/latest/pending_operations", "{}", "'pending_operations' must be a list")]
    [InlineData("checkpoint/latest/pending_operations/0", "{}", "no resource")]
    [InlineData("checkpoint/latest/pending_operations/0", "1", "no resource")]
    [InlineData("checkpoint/latest/resources/3/created", "\"never\"", "'created'")]
    [InlineData("checkpoint/latest/resources/3/urn", "\"thing\"", "'thing' is not a URN")]
    [InlineData("checkpoint/latest/resources/3/type", "\"\"", "no 'type'")]
    [InlineData("checkpoint/latest/pending_operations/0/type", "\"importing\"", "'importing'")]
    public void What_is_not_supported_is_refused_by_name(string path, string json, string message)
    {
        var failure = Should.Throw<StateException>(() => Read(With(path, json)));

        failure.Message.ShouldContain(message);
        failure.Message.ShouldContain("dev.json");
        failure.Message.ShouldEndWith("The file is left as it is.");
        failure.Message.ShouldMatch(WhatToDo, "it says what to do");
    }

    [Theory]
    [InlineData("checkpoint/latest/resources/3/dependencies", "[\"urn:pulumi:dev::demo::demo:x:Thing::gone\"]", "dependency 'urn:pulumi:dev::demo::demo:x:Thing::gone'")]
    [InlineData("checkpoint/latest/resources/2/parent", "\"urn:pulumi:dev::demo::demo:x:Thing::b\"", "parent")]
    public void A_state_that_breaks_the_rules_is_refused_with_the_command_that_mends_it(string path, string json, string message)
    {
        var failure = Should.Throw<StateException>(() => Read(With(path, json)));

        failure.Message.ShouldContain(message);
        failure.Message.ShouldContain("pulumi state repair");
        failure.Message.ShouldEndWith("The file is left as it is.");
    }

    [Theory]
    [InlineData("checkpoint/latest/resources/3/stackTrace", "[{}]")]
    [InlineData("checkpoint/latest/resources/3/hideDiff", "[\"a\"]")]
    [InlineData("checkpoint/latest/resources/3/parent", "\"\"")]
    [InlineData("checkpoint/config", "{}")]
    public void Fields_that_nothing_depends_on_are_passed_over(string path, string json) =>
        Read(With(path, json)).Resources.Length.ShouldBe(4);

    [Fact]
    public void Another_secrets_provider_is_refused_by_name() =>
        Should.Throw<SecretsException>(() => Read(With("checkpoint/latest/secrets_providers/type", "\"awskms\""))).Message.ShouldContain("'awskms'");

    [Fact]
    public void Damaged_json_is_refused_with_its_place_and_the_backup_to_go_back_to()
    {
        var failure = Should.Throw<StateException>(() => Read(GoldenText[..200]));

        failure.Message.ShouldContain("dev.json: line 1");
        failure.Message.ShouldContain("dev.json.bak");
        failure.Message.ShouldEndWith("The file is left as it is.");
    }

    [Fact]
    public void A_state_without_features_has_the_version_that_every_reader_knows()
    {
        Write(Samples.Snapshot(Samples.Custom("a"))).ShouldStartWith("""{"version":3,"checkpoint":{""");
        Write(Samples.Snapshot() with { PendingOperations = [new PendingOperation(Full, PendingOperationKind.Deleting)] })
            .ShouldStartWith("""{"version":4,"features":["replaceWith","taint"],"checkpoint":{""");
    }

    private static string With(string path, string json)
    {
        var root = JsonNode.Parse(GoldenText)!;
        var steps = path.Split('/');
        var at = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!);
        if (at is JsonArray list)
            list[int.Parse(steps[^1])] = JsonNode.Parse(json);
        else
            at[steps[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }

    private static string Write(Snapshot snapshot)
    {
        using var secrets = new PlainSecrets();
        return Encoding.UTF8.GetString(new CheckpointWriter(Samples.Stack, secrets).Write(snapshot, Samples.Manifest).Span);
    }

    private static Snapshot Read(string text)
    {
        using var secrets = new PlainSecrets();
        using var checkpoint = Parse(text);
        return checkpoint.ReadSnapshot(secrets.Decrypt);
    }

    private static CheckpointDocument Parse(string text) => CheckpointDocument.Parse(Encoding.UTF8.GetBytes(text), "dev.json");
}
