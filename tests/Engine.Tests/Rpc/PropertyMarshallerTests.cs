using CsCheck;
using EmbeddedEngine.Protocol;
using EmbeddedEngine.Rpc;
using EmbeddedEngine.Tests.Deployments.Support;
using EmbeddedEngine.Values;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace EmbeddedEngine.Tests.Rpc;

public sealed class PropertyMarshallerTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char.AlphaNumeric, 1, 5];

    private static readonly Gen<PropertyValue> Values = Gen.Recursive<PropertyValue>((depth, self) =>
    {
        var leaf = Gen.OneOf(
            Gen.Const(PropertyValue.Nothing),
            Gen.Const(PropertyValue.Unknown),
            Gen.Bool.Select(flag => (PropertyValue)flag),
            Gen.Double[-1e9, 1e9].Select(number => (PropertyValue)number),
            Text.Select(text => (PropertyValue)text),
            Text.Select(text => (PropertyValue)new PropertyValue.Asset(AssetSource.Text, text, "00ff")),
            Text.Select(text => (PropertyValue)new PropertyValue.Archive(AssetSource.Path, text, [])),
            Gen.Select(Text, Text).Select(pair => (PropertyValue)new PropertyValue.ResourceReference(pair.Item1, pair.Item2, "1.0.0")),
            Text.Select(urn => (PropertyValue)new PropertyValue.ResourceReference(urn, PropertyValue.Unknown)),
            Text.Select(urn => (PropertyValue)new PropertyValue.ResourceReference(urn, null)));
        return depth > 4 ? leaf : Gen.Frequency(
            (3, leaf),
            (1, self.Select(value => value.AsSecret())),
            (1, self.Array[0, 3].Select(items => (PropertyValue)new PropertyValue.Array([.. items]))),
            (1, Gen.Select(Text, self).Array[0, 3].Select(items =>
                (PropertyValue)PropertyMap.From(items.Select(item => KeyValuePair.Create(item.Item1, item.Item2))))));
    });

    [Fact]
    public void Every_value_comes_back_through_bytes() => Values.Sample(value =>
    {
        var bytes = PropertyMarshaller.ToStruct([new("v", value)], MarshalOptions.Full).ToByteArray();
        PropertyMarshaller.ToProperties(Struct.Parser.ParseFrom(bytes)).ShouldBe([new("v", value)]);
    });

    [Fact]
    public void Who_does_not_take_secrets_gets_the_bare_value() => Values.Sample(value =>
        PropertyMarshaller.ToProperty(PropertyMarshaller.ToValue(value, MarshalOptions.Full with { Secrets = false })).ContainsSecrets.ShouldBeFalse());

    [Fact]
    public void Who_does_not_take_references_gets_the_id_or_the_urn()
    {
        var options = MarshalOptions.Full with { ResourceReferences = false };
        PropertyMarshaller.ToValue(new PropertyValue.ResourceReference("u", "i"), options).StringValue.ShouldBe("i");
        PropertyMarshaller.ToValue(new PropertyValue.ResourceReference("u", null), options).StringValue.ShouldBe("u");
    }

    [Theory]
    [InlineData("04da6b54-80e4-46f7-96ec-b56ff0331ba9")]
    [InlineData("1c4a061d-8072-4f0a-a4cb-0ff528b18fe7")]
    [InlineData("3eeb2bf0-c639-47a8-9e75-3b44932eb421")]
    [InlineData("6a19a0b0-7e62-4c92-b797-7f8e31da9cc2")]
    [InlineData("030794c1-ac77-496b-92df-f27374a8bd58")]
    [InlineData("e48ece36-62e2-4504-bad9-02848725956a")]
    [InlineData("dd056dcd-154b-4c76-9bd3-c8f88648b5ff")]
    public void All_unknowns_are_understood_and_one_is_sent(string sentinel)
    {
        var value = PropertyMarshaller.ToProperty(Value.ForString(sentinel));
        value.ShouldBe(PropertyValue.Unknown);
        PropertyMarshaller.ToValue(value, MarshalOptions.Full).StringValue.ShouldBe("04da6b54-80e4-46f7-96ec-b56ff0331ba9");
    }

    [Fact]
    public void Output_values_become_what_they_hold()
    {
        Output(new() { ["value"] = Value.ForString("x"), ["secret"] = Value.ForBool(true) }).ShouldBe(((PropertyValue)"x").AsSecret());
        Output(new() { ["value"] = Value.ForString("x") }).ShouldBe("x");
        Output([]).ShouldBe(PropertyValue.Unknown);

        static PropertyValue Output(Dictionary<string, Value> fields) =>
            PropertyMarshaller.ToProperty(Value.ForStruct(new Struct { Fields = { fields, new Dictionary<string, Value> { [Signatures.Key] = Value.ForString(Signatures.OutputValue) } } }));
    }

    [Fact]
    public void An_unknown_mark_is_refused_by_name() =>
        Should.Throw<FormatException>(() => PropertyMarshaller.ToProperties(
            new Struct { Fields = { ["a"] = Value.ForStruct(new Struct { Fields = { [Signatures.Key] = Value.ForString("803fd3") } }) } }))
            .Message.ShouldContain("803fd3");

    [Fact]
    public void Without_partial_values_a_property_with_an_unknown_part_is_left_out() =>
        PropertyMarshaller.ToStruct(
            [new("known", 1), new("partly", Nested.Map([new("in", PropertyValue.Unknown)]))],
            MarshalOptions.Full with { PartialValues = false }).Fields.Keys.ShouldBe(["known"]);
}
