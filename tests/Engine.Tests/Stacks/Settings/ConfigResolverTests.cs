using EmbeddedEngine.Secrets;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.Stacks.Settings;

namespace EmbeddedEngine.Tests.Stacks.Settings;

public sealed class ConfigResolverTests
{
    [Theory]
    [InlineData("demo:a: text", "text")]
    [InlineData("demo:a: 1.0", "1.0")]
    [InlineData("demo:a: true", "true")]
    [InlineData("demo:a: 007", "007")]
    [InlineData("demo:a: \"quoted\"", "quoted")]
    [InlineData("demo:a:", "")]
    [InlineData("demo:a: ~", "")]
    [InlineData("a: bare", "bare")]
    [InlineData("demo:config:a: old", "old")]
    [InlineData("demo:a: [1, -2.50, true, null, \"1\", text, 0644, 12345678901234567890]", """[1,-2.5,true,null,"1","text","0644",12345678901234567890]""")]
    [InlineData("demo:a: { z: <b>, y: { x: \"true\" } }", """{"y":{"x":"true"},"z":"<b>"}""")]
    [InlineData("demo:a: {}", "{}")]
    [InlineData("demo:a: |\n    line\n    two", "line\ntwo")]
    public void Values_reach_the_program_as_text_and_structures_as_json(string line, string expected)
    {
        var config = Resolve("config:\n  " + line);

        config.Values["demo:a"].ShouldBe(expected);
        config.SecretKeys.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("demo:a: { secure: c }", "plain c")]
    [InlineData("demo:a: { x: 1, y: { secure: c } }", """{"x":1,"y":"plain c"}""")]
    [InlineData("demo:a: [{ secure: c }]", """["plain c"]""")]
    public void A_secret_anywhere_makes_the_key_secret(string line, string expected)
    {
        var config = Resolve("config:\n  " + line);

        config.Values["demo:a"].ShouldBe(expected);
        config.SecretKeys.ShouldBe(["demo:a"]);
    }

    [Fact]
    public void A_map_with_more_than_secure_is_a_map() =>
        Resolve("config:\n  demo:a: { secure: c, b: 1 }").Values["demo:a"].ShouldBe("""{"b":1,"secure":"c"}""");

    [Fact]
    public void The_project_gives_defaults_and_marks_secrets()
    {
        var config = Resolve(
            "config:\n  demo:set: mine\n  other:x: y",
            "config:\n  set: { default: theirs, secret: true }\n  unset: { type: integer, default: 3 }\n  bare: b\n  demo:value: { value: [1] }");

        config.Values.ShouldBe(new Dictionary<string, string>
        {
            ["demo:bare"] = "b", ["demo:set"] = "mine", ["demo:unset"] = "3", ["demo:value"] = "[1]", ["other:x"] = "y",
        }, ignoreOrder: true);
        config.SecretKeys.ShouldBe(["demo:set"]);
    }

    [Fact]
    public void All_that_is_missing_or_of_another_type_is_named_at_once()
    {
        var failure = Should.Throw<StackFileException>(() => Resolve(
            "config:\n  demo:i: x\n  demo:b: 1\n  demo:l: {}\n  demo:o: []\n  demo:s: []\n  demo:ok: { secure: c }",
            "config:\n  gone: { type: string }\n  i: { type: integer }\n  b: { type: boolean }\n  l: { type: array }\n  o: { type: object }\n  s: { type: string }\n  ok: { type: integer }"));

        failure.Message.Split(Environment.NewLine).Length.ShouldBe(6);
        failure.Message.ShouldContain("pulumi config set demo:gone VALUE");
        failure.Message.ShouldContain("'demo:i' must be of type integer");
        failure.Message.ShouldNotContain("demo:ok");
    }

    [Theory]
    [InlineData("secretsprovider: awskms://x", "'awskms://x'")]
    public void Another_secrets_provider_is_refused_by_name(string text, string message) =>
        Should.Throw<SecretsException>(() => Resolve(text)).Message.ShouldContain(message);

    [Theory]
    [InlineData("encryptedkey: x", "1: 'encryptedkey' is not supported")]
    [InlineData("environment: [x]", "1: 'environment' is not supported")]
    [InlineData("config: [a]", "1: 'config' must be a map")]
    [InlineData("encryptionsalt: {}", "'encryptionsalt' must be a text")]
    [InlineData("config:\n  a:b:c:d: 1", "2: 'a:b:c:d' is not a key")]
    [InlineData("config:\n  demo:a: 1\n  a: 2", "3: the key 'demo:a' is there twice")]
    public void A_mistake_is_named_with_file_and_line(string text, string message)
    {
        var failure = Should.Throw<StackFileException>(() => Resolve(text));

        failure.Message.ShouldContain("Pulumi.dev.yaml");
        failure.Message.ShouldContain(message);
    }

    private static StackConfig Resolve(string settings, string project = "") => ConfigResolver.Resolve(
        ProjectReader.Parse("name: demo\nruntime: dotnet\n" + project, "Pulumi.yaml"),
        StackSettings.Parse(settings, "Pulumi.dev.yaml", "demo"),
        ciphertext => "plain " + ciphertext);
}
