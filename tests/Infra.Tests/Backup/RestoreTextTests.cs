using GitOrigin.Infra.Backup;

namespace GitOrigin.Infra.Tests.Backup;

public sealed class RestoreTextTests
{
    [Fact]
    public void Reads_what_the_command_prints()
    {
        var restored = RestoreText.Parse("""{"generation":7,"restored":["gaiaxpy"],"missing":[]}""");

        restored.Generation.ShouldBe(7);
        restored.Restored.ShouldBe(["gaiaxpy"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"restored":[]}""")]
    public void Refuses_anything_else(string line) => Should.Throw<FormatException>(() => RestoreText.Parse(line));
}
