using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class PropertyJsonTests
{
    private static readonly PropertyMap Outputs =
    [
        new("host", "127.0.0.1"),
        new("port", 22),
        new("deployKey", new PropertyValue.Secret("k1\nk2")),
        new("nested", EventStream.Map([new("list", new PropertyValue.Array([true, new PropertyValue.Secret(EventStream.Map([new("a", 1.5)])), PropertyValue.Nothing]))])),
    ];

    [Fact]
    public void Secrets_are_masked_as_a_whole_unless_asked_for() => JsonText.Compact(PropertyJson.Masked.Of(Outputs)).ShouldBe(
        """{"deployKey":"[secret]","host":"127.0.0.1","nested":{"list":[true,"[secret]",null]},"port":22}""");

    [Fact]
    public void Secrets_are_shown_in_plaintext_when_asked_for() => JsonText.Compact(PropertyJson.Shown.Of(Outputs)).ShouldBe(
        """{"deployKey":"k1\nk2","host":"127.0.0.1","nested":{"list":[true,{"a":1.5},null]},"port":22}""");

    [Fact]
    public void Special_values_carry_their_signature() => JsonText.Compact(PropertyJson.Masked.Of(new PropertyValue.Array(
        [
            PropertyValue.Unknown,
            new PropertyValue.Asset(AssetSource.Path, "f", "ab"),
            new PropertyValue.Archive(AssetSource.Assets, "", [new("x", new PropertyValue.Asset(AssetSource.Text, "t"))]),
            new PropertyValue.ResourceReference("urn:x", null, "1.2.0"),
            double.NaN,
        ]))).ShouldBe(
        """
        ["04da6b54-80e4-46f7-96ec-b56ff0331ba9",
        {"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","hash":"ab","path":"f"},
        {"4dabf18193072939515e22adb298388d":"0def7320c3a5731c473e5ecbe6d01bc7","assets":{"x":{"4dabf18193072939515e22adb298388d":"c44067f5952c0a294b673a41bacd8c17","text":"t"}}},
        {"4dabf18193072939515e22adb298388d":"5cf8f73096256a8f31e491e813e4eb8e","urn":"urn:x","id":null,"packageVersion":"1.2.0"},
        "NaN"]
        """.ReplaceLineEndings(""));
}
