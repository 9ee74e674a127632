using GitOrigin.Infra.Sites.Local;

namespace GitOrigin.Infra.Tests.Sites.Local;

public sealed class LocalHostTests
{
    [Fact]
    public void Reads_what_the_script_prints() =>
        LocalHost.Parse("""{"id":"local-1","address":"127.77.0.1","port":2222,"login":"debian","dataDevice":""}""")
            .ShouldBe(new("local-1", "127.77.0.1", 2222, "debian", ""));

    [Theory]
    [InlineData("")]
    [InlineData("host: already there")]
    [InlineData("""{"id":"local-1"}""")]
    [InlineData("""{"id":null,"address":"127.77.0.1","port":2222,"login":"debian","dataDevice":""}""")]
    public void Refuses_anything_else(string line) => Should.Throw<FormatException>(() => LocalHost.Parse(line));
}
