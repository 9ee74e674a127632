using CliWrap;
using CliWrap.Buffered;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Tests.Server;

public sealed class ShellWordTests
{
    [Fact]
    public async Task A_shell_takes_the_word_as_it_is()
    {
        const string Word = "it's $HOME `id` \\ \"x\" *\n; |";

        var result = await Cli.Wrap("sh").WithArguments(["-c", $"printf %s {ShellWord.Quote(Word)}"]).ExecuteBufferedAsync();

        result.StandardOutput.ShouldBe(Word);
    }
}
