using CsCheck;
using EmbeddedEngine.Deployments.Properties;

namespace EmbeddedEngine.Tests.Deployments.Properties;

public sealed class PropertyPathTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a.b[0]", "a.b[0]")]
    [InlineData("[\"a\"]", "a")]
    [InlineData("a[\"b.c\"].d", "a[\"b.c\"].d")]
    [InlineData("a[\"q\\\"\"]", "a[\"q\\\"\"]")]
    [InlineData("a[*].b", "a[*].b")]
    [InlineData("*", "[*]")]
    [InlineData("a.*", "a[*]")]
    public void Paths_are_read_and_written(string text, string canonical) => PropertyPath.Parse(text).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a[-1]")]
    [InlineData("a[\"x]")]
    public void What_is_no_path_is_refused(string text) => Should.Throw<FormatException>(() => PropertyPath.Parse(text));

    [Fact]
    public void Any_names_and_indexes_come_back() =>
        Gen.Select(Gen.String[Gen.Char[' ', '~'], 0, 6], Gen.Select(Gen.String[Gen.Char[' ', '~'], 0, 6], Gen.Int[0, 99], Gen.Bool).Array[0, 5])
            .Sample((first, rest) =>
            {
                var path = rest.Aggregate(PropertyPath.Of(first), (path, next) => next.Item3 ? path.Append(next.Item1) : path.Append(next.Item2));
                return PropertyPath.Parse(path.ToString()).Segments.SequenceEqual(path.Segments);
            });

    [Theory]
    [InlineData("a", "a", true)]
    [InlineData("a", "a.b[0]", true)]
    [InlineData("a[*]", "a[3]", true)]
    [InlineData("a[*]", "a", false)]
    [InlineData("a.b", "a.c", false)]
    [InlineData("*", "anything.at.all", true)]
    [InlineData("a[*].b", "a[1].b.c", true)]
    [InlineData("a[1]", "a[2]", false)]
    public void A_path_covers_what_is_inside(string pattern, string path, bool covers) =>
        PropertyPath.Parse(pattern).Covers(PropertyPath.Parse(path)).ShouldBe(covers);
}
