using System.Collections.Immutable;
using CsCheck;
using EmbeddedEngine.Stacks;
using EmbeddedEngine.Stacks.Yaml;

namespace EmbeddedEngine.Tests.Stacks.Yaml;

public sealed class YamlEditorTests
{
    private const string Sample = """
        # A comment at the top.
        encryptionsalt: v1:abc  # keep me

        config:
          # Where it stands.
          demo:site:
            kind: local
            name: dev                 # its host name
          demo:plain: one # after one

          demo:list:
            - a   # first
            - { b: 1, c: [x, y] }
            # before the last
            - name: n
              value: "v"
          demo:flow: { a: 1, "b": two }
          demo:text: |
            line one
            line two

          demo:empty: {}
          demo:nothing:
          demo:secret:
            secure: v1:aaa:bbb
        # The end.

        """;

    [Theory]
    [InlineData("demo:plain", "two", "  demo:plain: one # after one", "  demo:plain: two # after one")]
    [InlineData("demo:site.name", "prod", "    name: dev                 # its host name", "    name: prod                 # its host name")]
    [InlineData("demo:list[0]", "z", "    - a   # first", "    - z   # first")]
    [InlineData("demo:list[1].b", "2", "    - { b: 1, c: [x, y] }", "    - { b: \"2\", c: [x, y] }")]
    [InlineData("demo:list[1].c[2]", "z", "    - { b: 1, c: [x, y] }", "    - { b: 1, c: [x, y, z] }")]
    [InlineData("demo:list[1].d", "z", "    - { b: 1, c: [x, y] }", "    - { b: 1, c: [x, y], d: z }")]
    [InlineData("demo:list[2].value", "w", "      value: \"v\"", "      value: w")]
    [InlineData("demo:list[2].more", "w", "      value: \"v\"", "      value: \"v\"\n      more: w")]
    [InlineData("demo:list[3]", "last", "      value: \"v\"", "      value: \"v\"\n    - last")]
    [InlineData("demo:flow.b", "x: y", "{ a: 1, \"b\": two }", "{ a: 1, \"b\": \"x: y\" }")]
    [InlineData("demo:text", "short", "  demo:text: |\n    line one\n    line two", "  demo:text: short")]
    [InlineData("demo:empty.a", "b", "  demo:empty: {}", "  demo:empty:\n    a: b")]
    [InlineData("demo:nothing", "b", "  demo:nothing:", "  demo:nothing: b")]
    [InlineData("demo:nothing[0].a", "b", "  demo:nothing:", "  demo:nothing:\n    - a: b")]
    [InlineData("demo:secret", "open", "  demo:secret:\n    secure: v1:aaa:bbb", "  demo:secret: open")]
    [InlineData("demo:site.sub.deep", "x", "    name: dev                 # its host name", "    name: dev                 # its host name\n    sub:\n      deep: x")]
    [InlineData("demo:new", "x", "    secure: v1:aaa:bbb", "    secure: v1:aaa:bbb\n  demo:new: x")]
    public void A_value_is_set_and_nothing_else_changes(string path, string value, string before, string after)
    {
        var changed = YamlEditor.Set(Document(Sample), Path(path), new YamlScalar(value));

        changed.Text.ShouldBe(Replaced(before, after));
    }

    [Theory]
    [InlineData("demo:plain", "  demo:plain: one # after one\n", "")]
    [InlineData("demo:site.kind", "    kind: local\n", "")]
    [InlineData("demo:list[0]", "    - a   # first\n", "")]
    [InlineData("demo:list[1].b", "{ b: 1, c: [x, y] }", "{ c: [x, y] }")]
    [InlineData("demo:list[1].c", "{ b: 1, c: [x, y] }", "{ b: 1 }")]
    [InlineData("demo:list[1].c[0]", "[x, y]", "[y]")]
    [InlineData("demo:list[2].name", "    - name: n\n      value: \"v\"\n", "    - value: \"v\"\n")]
    [InlineData("demo:list[2]", "    - name: n\n      value: \"v\"\n", "")]
    [InlineData("demo:text", "  demo:text: |\n    line one\n    line two\n", "")]
    [InlineData("demo:secret", "  demo:secret:\n    secure: v1:aaa:bbb\n", "")]
    [InlineData("demo:secret.secure", "  demo:secret:\n    secure: v1:aaa:bbb\n", "  demo:secret: {}\n")]
    public void A_value_is_removed_and_nothing_else_changes(string path, string before, string after)
    {
        var changed = YamlEditor.Remove(Document(Sample), Path(path));

        changed.Text.ShouldBe(Replaced(before, after));
    }

    [Theory]
    [InlineData("", "config:\n  demo:a: b\n")]
    [InlineData("# only a comment", "# only a comment\nconfig:\n  demo:a: b\n")]
    [InlineData("config:\n", "config:\n  demo:a: b\n")]
    [InlineData("config: {}\n", "config:\n  demo:a: b\n")]
    [InlineData("encryptionsalt: x\n", "encryptionsalt: x\nconfig:\n  demo:a: b\n")]
    [InlineData("config:\n    demo:z: y", "config:\n    demo:z: y\n    demo:a: b")]
    [InlineData("config:\r\n  demo:z: y\r\n", "config:\r\n  demo:z: y\r\n  demo:a: b\r\n")]
    [InlineData("config: {demo:z: 'ü🦉'}\n", "config: {demo:z: 'ü🦉', demo:a: b}\n")]
    [InlineData("config:\n  demo:z: '🦉' # 🦉\n# 🦉\n", "config:\n  demo:z: '🦉' # 🦉\n  demo:a: b\n# 🦉\n")]
    public void A_first_value_is_set_in_any_file(string text, string expected) =>
        YamlEditor.Set(Document(text), Path("demo:a"), new YamlScalar("b")).Text.ShouldBe(expected);

    [Fact]
    public void The_last_value_leaves_an_empty_map() =>
        YamlEditor.Remove(Document("config:\n  demo:a: b # c\n"), Path("demo:a")).Text.ShouldBe("config: {} # c\n");

    [Fact]
    public void Removing_what_is_not_there_changes_nothing()
    {
        YamlEditor.Remove(Document(Sample), Path("demo:none")).Text.ShouldBe(Sample);
        YamlEditor.Remove(Document(Sample), Path("demo:list[9].a")).Text.ShouldBe(Sample);
        YamlEditor.Remove(Document(""), Path("demo:none")).Text.ShouldBe("");
    }

    [Theory]
    [InlineData("demo:plain.a", "neither a map nor a list")]
    [InlineData("demo:list.a", "is a list")]
    [InlineData("demo:site[0]", "is a map")]
    [InlineData("demo:list[7]", "has 3 items")]
    [InlineData("demo:fresh[1]", "no list yet")]
    public void A_path_through_another_kind_of_value_is_refused_with_its_line(string path, string message)
    {
        var failure = Should.Throw<StackFileException>(() => YamlEditor.Set(Document(Sample), Path(path), new YamlScalar("x")));

        failure.Message.ShouldContain(message);
        failure.Message.ShouldContain("Pulumi.dev.yaml:");
    }

    [Theory]
    [InlineData("config:\n  a: &x 1\n  b: *x\n")]
    [InlineData("config:\n  a: &x [*x]\n")]
    [InlineData("config:\n  - &x [*x]\n")]
    [InlineData("config:\n  [a]: b\n")]
    [InlineData("config:\n  <<: {a: 1}\n")]
    [InlineData("config:\n  - [\n")]
    [InlineData("config:\n  a: 1\n  a: 2\n")]
    [InlineData("- a\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    public void What_cannot_be_edited_safely_is_refused_with_the_file(string text) =>
        Should.Throw<StackFileException>(() => Document(text)).Message.ShouldContain("Pulumi.dev.yaml");

    [Fact]
    public void Whatever_text_is_set_is_read_back_and_keeps_every_comment() =>
        Gen.Select(Gen.String[Gen.Char[' ', '\uD7FF'], 0, 30], Gen.Int[0, 5]).Sample((value, which) =>
        {
            string[] paths = ["demo:plain", "demo:site.name", "demo:list[0]", "demo:list[1].b", "demo:flow.a", "demo:fresh.sub[0]"];
            var path = Path(paths[which]);

            var changed = YamlEditor.Set(Document(Sample), path, new YamlScalar(value));

            var set = YamlTree.Find(changed.Root, path).ShouldBeOfType<YamlScalar>();
            set.Text.ShouldBe(value);
            set.IsText.ShouldBeTrue();
            Comments(changed.Text).ShouldBe(Comments(Sample));
        });

    private static string[] Comments(string text) =>
        [.. text.Split('\n').Where(line => line.TrimStart().StartsWith("# ", StringComparison.Ordinal))];

    private static string Replaced(string before, string after)
    {
        Sample.ShouldContain(before);
        return Sample.Replace(before, after, StringComparison.Ordinal);
    }

    private static YamlDocument Document(string text) => YamlDocument.Parse(text, "Pulumi.dev.yaml");

    private static ImmutableArray<YamlStep> Path(string path) => [YamlStep.Key("config"), .. YamlPath.Parse(path)];
}
