using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using GitOrigin.Ops.Preview;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GitOrigin.Ops.Tests.Preview;

public sealed partial class PreviewCommentTests
{
    private const string OurTags = "</?(details|summary|p|b|code)>|<!-- git-origin preview of dev -->";

    private static readonly SecretMask Mask = new([new("OS_PASSWORD", "hunter2-and-more")]);

    private static readonly MarkdownPipeline Github = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    [Theory]
    [InlineData("changes")]
    [InlineData("nothing")]
    [InlineData("hostile")]
    public void A_preview_reads_as_it_should(string digest) =>
        Snapshot.ShouldBe(PreviewComment.Render(new PreviewReport("dev", Digest(digest), Failed: false, Log: "")), $"{digest}.md");

    [Fact]
    public void A_failure_says_what_went_wrong_without_secrets() =>
        Snapshot.ShouldBe(PreviewComment.Render(new PreviewReport("dev", Digest("failed"), Failed: true, Log: "preview: there is no preview; see above")), "failed.md");

    [Fact]
    public void A_failure_before_the_preview_began_says_what_was_said() => Snapshot.ShouldBe(
        PreviewComment.Render(new PreviewReport("dev", Digest: null, Failed: true, Log: Mask.Apply("error: no passphrase\n\nhunter2-and-more?\n"))), "failed-early.md");

    [Fact]
    public void A_failure_that_says_nothing_points_to_the_log() =>
        PreviewComment.Render(new PreviewReport("dev", Digest: null, Failed: true, Log: "\n")).ShouldContain("see the log of the run");

    [Theory]
    [InlineData("changes", 2)]
    [InlineData("hostile", 1)]
    public void What_is_folded_is_closed_again(string digest, int diffs)
    {
        var blocks = Html(PreviewComment.Render(new PreviewReport("dev", Digest(digest), Failed: false, Log: "")));
        blocks.Count(block => block.StartsWith("<details>", StringComparison.Ordinal)).ShouldBe(digest == "changes" ? diffs + 2 : diffs);
        blocks.Count(block => block.StartsWith("</details>", StringComparison.Ordinal)).ShouldBe(digest == "changes" ? diffs + 2 : diffs);
    }

    [Fact]
    public void No_text_of_others_becomes_Markdown_or_HTML() =>
        Gen.Select(Hostile, Hostile, Hostile, Hostile).Sample((name, property, value, message) =>
        {
            var digest = new JsonObject
            {
                ["steps"] = new JsonArray(Step("create", name, property, value), Step("delete", name + "2", property, value), Step("replace", name + "3", property, value)),
                ["diagnostics"] = new JsonArray(
                    new JsonObject { ["message"] = message, ["severity"] = "warning" },
                    new JsonObject { ["message"] = message, ["severity"] = "error", ["urn"] = Urn(name) }),
            };
            var markdown = PreviewComment.Render(new PreviewReport("dev", PreviewDigest.Parse(digest.ToJsonString(), Mask), Failed: true, Log: message));
            Html(markdown).ShouldAllBe(block => Tag().Matches(block).All(tag => Regex.IsMatch(tag.Value, OurTags)));
            var document = Markdig.Markdown.Parse(markdown, Github);
            document.Descendants<HtmlInline>().ShouldBeEmpty();
            document.Descendants<LinkInline>().ShouldBeEmpty();
            document.Descendants<EmphasisInline>().Select(Text).ShouldBeSubsetOf(
                ["The preview failed.", "1 to delete, 1 to replace, 1 to make", "deletes", "replaces"]);
            document.Descendants<HeadingBlock>().Select(heading => Text(heading.Inline!)).ShouldBe(
                ["Preview of stack dev", "Errors", "Warnings", "Deleted (1)", "Replaced: deleted and made again (1)", "Made (1)"], ignoreOrder: false);
        }, iter: 300);

    [Theory]
    [InlineData(40)]
    [InlineData(3000)]
    [InlineData(20_000)]
    public void A_comment_is_never_longer_than_GitHub_takes(int resources)
    {
        var text = string.Join('\n', Enumerable.Range(0, 50).Select(line => $"line {line} of a text that is rather long, as scripts are"));
        var steps = Enumerable.Range(0, resources).Select(number => Step(number % 3 == 0 ? "delete" : number % 3 == 1 ? "update" : "create", $"r{number}", "create", text));
        var digest = new JsonObject { ["steps"] = new JsonArray([.. steps]) };

        var markdown = PreviewComment.Render(new PreviewReport("dev", PreviewDigest.Parse(digest.ToJsonString(), Mask), Failed: false, Log: ""));

        markdown.Length.ShouldBeInRange(PreviewComment.Limit * 9 / 10, PreviewComment.Limit);
        markdown.ShouldContain("Cut to what a comment can hold");
        var blocks = Html(markdown);
        blocks.Count(block => block.StartsWith("<details>", StringComparison.Ordinal)).ShouldBe(blocks.Count(block => block.StartsWith("</details>", StringComparison.Ordinal)));
        markdown.ShouldContain($"Deleted ({(resources + 2) / 3})");
    }

    [Fact]
    public void A_long_log_is_cut_too() =>
        PreviewComment.Render(new PreviewReport("dev", Digest: null, Failed: true, Log: string.Join('\n', Enumerable.Repeat(new string('x', 5000), 5000))))
            .Length.ShouldBeLessThan(PreviewComment.Limit);

    [Theory]
    [InlineData("")]
    [InlineData("panic: no JSON")]
    [InlineData("[]")]
    [InlineData("""{ "steps": [{ "op": 1 }] }""")]
    public void What_is_no_digest_is_taken_as_none(string text) => PreviewDigest.Parse(text, Mask).ShouldBeNull();

    /// <summary>Texts made of what means something in Markdown, HTML or a terminal.</summary>
    private static Gen<string> Hostile { get; } = Gen.OneOf(
            "`", "```", "~~~", "|", "\n", "\n\n", "\r\n", "</details>", "</code>", "<b>", "<!--", "-->", "*", "**", "_", "#", "# ", "> ", "[", "](", ")", "&lt;", "\\", "@me", "\"", "'",
            "https://example.org", "$", "x", " ", "    ", "\t", "\u202e", "\e[2J", "\u2028", "😀")
        .Array[0, 12].Select(string.Concat);

    private static PreviewDigest? Digest(string name) =>
        PreviewDigest.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Preview", "Digests", $"{name}.json")), Mask);

    private static string Urn(string name) => $"urn:pulumi:dev::git-origin::command:remote:Command::{name}";

    private static JsonNode Step(string operation, string name, string property, string value) => new JsonObject
    {
        ["op"] = operation,
        ["urn"] = Urn(name),
        ["oldState"] = operation == "create" ? null : new JsonObject { ["inputs"] = new JsonObject { [property] = "old" } },
        ["newState"] = operation == "delete" ? null : new JsonObject { ["inputs"] = new JsonObject { [property] = value } },
        ["replaceReasons"] = operation == "replace" ? new JsonArray(property) : null,
    };

    private static List<string> Html(string markdown) =>
        [.. Markdig.Markdown.Parse(markdown, Github).Descendants<HtmlBlock>().Select(block => markdown.Substring(block.Span.Start, block.Span.Length))];

    private static string Text(ContainerInline inline) => string.Concat(inline.Descendants().Select(part => part switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }));

    [GeneratedRegex("<[^>]*>?")]
    private static partial Regex Tag();
}
