using EmbeddedEngine.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi.Tests.Serialization;

public class DeserializerTests
{
    private static Value Map(params (string Name, Value Value)[] fields) => Value.ForStruct(new()
    {
        Fields = { fields.ToDictionary(field => field.Name, field => field.Value) },
    });

    [Fact]
    public void Marks_rise_to_the_top()
    {
        var secret = Deserializer.Deserialize(Map(("a", Value.ForList(WireValues.Secret(Value.ForString("s"))))));
        secret.IsSecret.ShouldBeTrue();
        secret.IsKnown.ShouldBeTrue();

        var unknown = Deserializer.Deserialize(Map(("a", Value.ForString(UnknownSentinels.Any)), ("b", Value.ForNumber(1))));
        unknown.IsKnown.ShouldBeFalse();
        unknown.Value.ShouldBeNull();
    }

    [Fact]
    public void A_secret_in_a_secret_is_laid_open() =>
        Deserializer.Deserialize(WireValues.Secret(WireValues.Secret(Value.ForString("s")))).Value.ShouldBe("s");

    [Fact]
    public void The_engines_own_fields_are_skipped() =>
        Deserializer.Deserialize(Map(("__internal", Value.ForNumber(1)), ("a", Value.ForNumber(2)))).Value
            .ShouldBeAssignableTo<IReadOnlyDictionary<string, object?>>()!.Keys.ShouldBe(["a"]);

    [Fact]
    public void Assets_and_archives_come_back()
    {
        var archive = Deserializer.Deserialize(WireValues.Special(
            Signatures.Archive,
            ("assets", Map(("f", WireValues.Special(Signatures.Asset, ("path", Value.ForString("./f")), ("hash", Value.ForString("00"))))))));
        var asset = archive.Value.ShouldBeOfType<AssetArchive>().Value.ShouldBeAssignableTo<IDictionary<string, AssetOrArchive>>()!["f"];
        asset.ShouldBeOfType<FileAsset>().Value.ShouldBe("./f");
    }

    [Fact]
    public void An_output_value_carries_its_marks()
    {
        var known = Deserializer.Deserialize(WireValues.OutputValue(Value.ForString("v"), isSecret: true, []));
        known.ShouldBe(OutputData.Known<object?>("v", isSecret: true));
        Deserializer.Deserialize(WireValues.OutputValue(null, isSecret: false, [])).IsKnown.ShouldBeFalse();
    }

    [Fact]
    public void A_kind_of_value_that_is_not_known_is_refused() => Should.Throw<InvalidOperationException>(
        () => Deserializer.Deserialize(WireValues.Special("00000000000000000000000000000000"))).Message.ShouldContain("0000");
}
