using System.Collections.Immutable;
using System.Text.Json;
using EmbeddedEngine.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Serialization;

public class SerializerTests
{
    private static Task<Value?> SerializeAsync(object? value) => new Serializer(keepResources: true).SerializeAsync(value, "test");

    private static async Task<string> JsonAsync(object? value) =>
        JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>((await SerializeAsync(value))?.ToString() ?? "null"));

    [Fact]
    public async Task Plain_values_are_written_as_they_are()
    {
        (await JsonAsync(true)).ShouldBe("true");
        (await JsonAsync(3)).ShouldBe("3");
        (await JsonAsync(1.5)).ShouldBe("1.5");
        (await JsonAsync("text")).ShouldBe("\"text\"");
        (await JsonAsync(new object?[] { 1, null, "a" })).ShouldBe("""[1,null,"a"]""");
        (await JsonAsync(new Dictionary<string, object?> { ["b"] = 1, ["a"] = null })).ShouldBe("""{"b":1}""");
        (await JsonAsync(DayOfWeek.Friday)).ShouldBe("5");
        (await JsonAsync(Flavor.Large)).ShouldBe("\"large\"");
        (await JsonAsync(Task.FromResult("late"))).ShouldBe("\"late\"");
        (await JsonAsync(Union<int, string>.FromT1("u"))).ShouldBe("\"u\"");
        (await JsonAsync(JsonSerializer.SerializeToElement(new { a = new[] { 1 } }))).ShouldBe("""{"a":[1]}""");
        (await JsonAsync(default(ImmutableArray<string>))).ShouldBe("[]");
    }

    [Fact]
    public async Task A_secret_is_marked_and_what_is_unknown_stands_alone_even_if_secret()
    {
        var secret = await SerializeAsync(Output.CreateSecret("s"));
        WireValues.SignatureOf(secret!).ShouldBe(Signatures.Secret);
        secret!.StructValue.Fields["value"].StringValue.ShouldBe("s");

        (await SerializeAsync(OutputUtilities.CreateUnknown("u")))!.StringValue.ShouldBe(UnknownSentinels.Any);
        (await SerializeAsync(Output.CreateSecret(OutputUtilities.CreateUnknown("u"))))!.StringValue.ShouldBe(UnknownSentinels.Any);
    }

    [Fact]
    public async Task Only_the_unknown_element_of_a_list_or_map_is_unknown()
    {
        var list = await SerializeAsync(new InputList<string> { "a", OutputUtilities.CreateUnknown("b") });
        list!.ListValue.Values.Select(value => value.StringValue).ShouldBe(["a", UnknownSentinels.Any]);

        var map = await SerializeAsync(new InputMap<string> { ["a"] = "1", ["b"] = Output.CreateSecret("2") });
        map!.StructValue.Fields["a"].StringValue.ShouldBe("1");
        WireValues.SignatureOf(map.StructValue.Fields["b"]).ShouldBe(Signatures.Secret);
    }

    [Fact]
    public async Task Assets_and_archives_are_marked()
    {
        var archive = await SerializeAsync(new AssetArchive(new Dictionary<string, AssetOrArchive>
        {
            ["file"] = new FileAsset("./f"),
            ["text"] = new StringAsset("t"),
            ["more"] = new RemoteArchive("https://example.org/a.zip"),
        }));

        WireValues.SignatureOf(archive!).ShouldBe(Signatures.Archive);
        var assets = archive!.StructValue.Fields["assets"].StructValue.Fields;
        WireValues.SignatureOf(assets["file"]).ShouldBe(Signatures.Asset);
        assets["file"].StructValue.Fields["path"].StringValue.ShouldBe("./f");
        assets["text"].StructValue.Fields["text"].StringValue.ShouldBe("t");
        assets["more"].StructValue.Fields["uri"].StringValue.ShouldBe("https://example.org/a.zip");
    }

    [Fact]
    public async Task Json_arguments_become_text_with_the_marks_of_what_is_inside()
    {
        var args = new ProviderArgs { Insecure = true, Overrides = { ["a"] = "1", ["b"] = Output.CreateSecret<object>("2") } };
        var content = (await SerializeAsync(args))!.StructValue.Fields;

        content["insecure"].StringValue.ShouldBe("true");
        WireValues.SignatureOf(content["overrides"]).ShouldBe(Signatures.Secret);
        JsonSerializer.Deserialize<Dictionary<string, string>>(content["overrides"].StructValue.Fields["value"].StringValue)
            .ShouldBe(new Dictionary<string, string> { ["a"] = "1", ["b"] = "2" }, ignoreOrder: true);
        content.ShouldNotContainKey("password");

        var unknown = (await SerializeAsync(new ProviderArgs { Insecure = OutputUtilities.CreateUnknown(true) }))!.StructValue.Fields;
        unknown["insecure"].StringValue.ShouldBe(UnknownSentinels.Any);
    }

    [Fact]
    public async Task A_required_argument_that_is_missing_is_named()
    {
        var exception = await Should.ThrowAsync<ArgumentNullException>(() => SerializeAsync(new ConnectionArgs()));
        exception.Message.ShouldContain("ConnectionArgs.Host");
    }

    [Fact]
    public async Task A_type_that_cannot_be_sent_is_named_with_its_place()
    {
        var value = new Dictionary<string, object?> { ["a"] = new object[] { 1, DateTimeOffset.UnixEpoch } };
        var exception = await Should.ThrowAsync<InvalidOperationException>(() => SerializeAsync(value));
        exception.Message.ShouldContain("System.DateTimeOffset");
        exception.Message.ShouldContain("test.a[1]");
    }
}
