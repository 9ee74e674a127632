using System.Buffers;
using System.Text;
using System.Text.Json;
using CsCheck;
using EmbeddedEngine.Protocol;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.State;

public sealed class PropertyJsonTests
{
    private const string Mark = "\"4dabf18193072939515e22adb298388d\"";
    private const string SecretText = "hunter2 is secret";

    public static TheoryData<PropertyValue, string> Golden => new()
    {
        { PropertyValue.Nothing, "null" },
        { true, "true" },
        { 1.5, "1.5" },
        { 3, "3" },
        { "a <b> & 'c' ü", "\"a <b> & 'c' ü\"" },
        { new PropertyValue.Array(["a", 1, PropertyValue.Nothing]), """["a",1,null]""" },
        { PropertyMap.Create([new("b", 1), new("a", true)]), """{"a":true,"b":1}""" },
        { new PropertyValue.Secret("x"), "{" + Mark + """:"1b47061264138c4ac30d75fd1eb44270","ciphertext":"v1:Ingi"}""" },
        { new PropertyValue.Asset(AssetSource.Text, "t", "abc"), "{" + Mark + """:"c44067f5952c0a294b673a41bacd8c17","hash":"abc","text":"t"}""" },
        { new PropertyValue.Asset(AssetSource.Path, "p"), "{" + Mark + """:"c44067f5952c0a294b673a41bacd8c17","path":"p"}""" },
        { new PropertyValue.Asset(AssetSource.Uri, "u"), "{" + Mark + """:"c44067f5952c0a294b673a41bacd8c17","uri":"u"}""" },
        { new PropertyValue.Archive(AssetSource.Path, "p", PropertyMap.Empty, "abc"), "{" + Mark + """:"0def7320c3a5731c473e5ecbe6d01bc7","hash":"abc","path":"p"}""" },
        {
            new PropertyValue.Archive(AssetSource.Assets, "", PropertyMap.Create([new("f", new PropertyValue.Asset(AssetSource.Text, "t"))])),
            "{" + Mark + """:"0def7320c3a5731c473e5ecbe6d01bc7","assets":{"f":{""" + Mark + """:"c44067f5952c0a294b673a41bacd8c17","text":"t"}}}"""
        },
        { new PropertyValue.ResourceReference("u", "i", "1.2"), "{" + Mark + """:"5cf8f73096256a8f31e491e813e4eb8e","urn":"u","id":"i","packageVersion":"1.2"}""" },
        { new PropertyValue.ResourceReference("u", null), "{" + Mark + """:"5cf8f73096256a8f31e491e813e4eb8e","urn":"u"}""" },
        { new PropertyValue.ResourceReference("u", PropertyValue.Unknown), "{" + Mark + """:"5cf8f73096256a8f31e491e813e4eb8e","urn":"u","id":""}""" },
        { double.NegativeInfinity, "{" + Mark + """:"8ad145fe-0d11-4827-bfd7-1abcbf086f5c","value":"fff0000000000000"}""" },
    };

    [Theory]
    [MemberData(nameof(Golden))]
    public void Each_kind_of_value_is_written_and_read_in_its_form(PropertyValue value, string json)
    {
        Write(value).ShouldBe(json);
        Read(json).ShouldBe(value);
    }

    [Fact]
    public void Any_value_is_read_as_it_was_written() =>
        Values.Value.Sample(value => Read(Write(value)).ShouldBe(value), iter: 2000);

    [Fact]
    public void No_plaintext_of_a_secret_is_written_wherever_it_is() =>
        Values.Around(new PropertyValue.Secret(PropertyMap.Create([new("inner", new PropertyValue.Secret(SecretText))])))
            .Sample(value => Write(value).ShouldNotContain("hunter2"), iter: 500);

    [Fact]
    public void Secrets_inside_a_secret_are_not_encrypted_again()
    {
        var value = new PropertyValue.Secret(PropertyMap.Create([new("inner", new PropertyValue.Secret("x"))]));

        Read(Write(value)).ShouldBe(new PropertyValue.Secret(PropertyMap.Create([new("inner", "x")])));
    }

    [Fact]
    public void An_export_shows_secrets_as_the_json_of_their_value()
    {
        var json = Write(new PropertyValue.Secret("x"), SecretForm.Plaintext);

        json.ShouldBe("{" + Mark + """:"1b47061264138c4ac30d75fd1eb44270","plaintext":"\"x\""}""");
        Read(json).ShouldBe(new PropertyValue.Secret("x"));
    }

    [Fact]
    public void A_value_that_is_not_known_is_refused()
    {
        Should.Throw<StateException>(() => Write(PropertyMap.Create([new("a", PropertyValue.Unknown)]))).Message.ShouldContain("not known");
        Should.Throw<StateException>(() => Write(UnknownSentinels.Any)).Message.ShouldContain("not known");
        Should.Throw<StateException>(() => Write(new PropertyValue.Secret(PropertyValue.Unknown))).Message.ShouldContain("not known");
        Should.Throw<StateException>(() => Read($"\"{UnknownSentinels.Any}\"")).Message.ShouldContain("not known");
    }

    [Fact]
    public void A_property_with_the_name_of_the_mark_is_refused() =>
        Should.Throw<StateException>(() => Write(PropertyMap.Create([new(Signatures.Key, "x")]))).Message.ShouldContain(Signatures.Key);

    [Theory]
    [InlineData("{" + Mark + ":\"803fd3297a5875dc03ca845dda5d2a98\",\"value\":\"AA==\"}", "803fd3297a5875dc03ca845dda5d2a98")]
    [InlineData("{" + Mark + ":\"1b47061264138c4ac30d75fd1eb44270\"}", "plaintext")]
    [InlineData("{" + Mark + ":\"5cf8f73096256a8f31e491e813e4eb8e\"}", "urn")]
    [InlineData("{" + Mark + ":\"8ad145fe-0d11-4827-bfd7-1abcbf086f5c\",\"value\":\"xyz\"}", "xyz")]
    [InlineData("{" + Mark + ":1}", "1")]
    public void A_form_that_is_not_known_is_refused_by_name(string json, string name) =>
        Should.Throw<StateException>(() => Read(json)).Message.ShouldContain(name);

    private static string Write(PropertyValue value) => Write(value, SecretForm.Encrypted(new PlainSecrets().Encrypt));

    private static string Write(PropertyValue value, SecretForm form)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, StateJson.WriterOptions))
        {
            new PropertyJsonWriter(form).Write(json, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static PropertyValue Read(string json)
    {
        using var document = JsonDocument.Parse(json, StateJson.ReaderOptions);
        return new PropertyJsonReader(new PlainSecrets().Decrypt).Read(document.RootElement);
    }

    private static class Values
    {
        private static readonly Gen<string> Name = Gen.String[Gen.Char.AlphaNumeric, 0, 8];

        private static readonly Gen<PropertyValue> Leaf = Gen.OneOf(
            Gen.Const(PropertyValue.Nothing),
            Gen.Bool.Select(value => (PropertyValue)value),
            Gen.Double.Select(value => (PropertyValue)value),
            Gen.Double.Special.Select(value => (PropertyValue)value),
            Gen.String[Gen.Char[' ', '\uD7FF'], 0, 20].Select(value => (PropertyValue)value),
            Gen.Select(Gen.Int[0, 2].Select(index => (AssetSource)index), Gen.String[Gen.Char.AlphaNumeric, 1, 9])
                .Select(item => (PropertyValue)new PropertyValue.Asset(item.Item1, item.Item2, item.Item2)),
            Name.Select(name => (PropertyValue)new PropertyValue.ResourceReference("urn:" + name, name.Length == 0 ? null : new PropertyValue.Text(name), name)));

        /// <summary>Values without secrets inside secrets: those are not told apart once they are written.</summary>
        public static Gen<PropertyValue> Value { get; } = Gen.Select(Nested(Leaf, 3), Gen.Bool)
            .Select(item => item.Item2 && !item.Item1.ContainsSecrets ? new PropertyValue.Secret(item.Item1) : item.Item1);

        public static Gen<PropertyValue> Around(PropertyValue value) =>
            Gen.Select(Nested(Leaf, 2), Name).Select(item => (PropertyValue)new PropertyValue.Array(
                [item.Item1, PropertyMap.Create([new(item.Item2, value), new("other", item.Item1)])]));

        private static Gen<PropertyValue> Nested(Gen<PropertyValue> inner, int depth) => depth == 0 ? inner : Nested(
            Gen.OneOf(
                inner,
                inner.Array[0, 4].Select(items => (PropertyValue)new PropertyValue.Array([.. items])),
                Gen.Select(Name, inner).Array[0, 4].Select(items =>
                    (PropertyValue)PropertyMap.From(items.Select(item => KeyValuePair.Create(item.Item1, item.Item2)))),
                inner.Where(value => !value.ContainsSecrets).Select(value => (PropertyValue)new PropertyValue.Secret(value))),
            depth - 1);
    }
}
