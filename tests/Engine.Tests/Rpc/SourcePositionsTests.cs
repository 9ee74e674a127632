using EmbeddedEngine.Rpc;
using Pulumirpc;

namespace EmbeddedEngine.Tests.Rpc;

public sealed class SourcePositionsTests
{
    [Theory]
    [InlineData("file:///home/me/project/index.ts", 12, 3, "project:///index.ts#12,3")]
    [InlineData("file:///home/me/project/src/a%20b.ts", 12, 0, "project:///src/a%20b.ts#12")]
    [InlineData("file:///home/me/shared/lib.ts", 1, 1, "project:///../shared/lib.ts#1,1")]
    [InlineData("file:///home/me/project/index.ts", 0, 3, "")]
    [InlineData("file:///home/me/project/index.ts", 1, -3, "")]
    [InlineData("https://example.org/index.ts", 1, 1, "")]
    [InlineData("index.ts", 1, 1, "")]
    [InlineData("", 1, 1, "")]
    public void A_position_is_kept_relative_to_the_project(string uri, int line, int column, string kept) =>
        SourcePositions.Of(new SourcePosition { Uri = uri, Line = line, Column = column }, "/home/me/project").ShouldBe(kept);

    [Fact]
    public void None_is_kept_where_there_is_none_or_no_project()
    {
        SourcePositions.Of(null, "/home/me/project").ShouldBe("");
        SourcePositions.Of(new SourcePosition { Uri = "file:///a", Line = 1 }, null).ShouldBe("");
    }
}
