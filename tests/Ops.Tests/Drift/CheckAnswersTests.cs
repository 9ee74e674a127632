using GitOrigin.Ops.Drift;

namespace GitOrigin.Ops.Tests.Drift;

public sealed class CheckAnswersTests
{
    [Fact]
    public void Reads_steps_and_the_inspection()
    {
        var answers = CheckAnswers.Parse("step 0 0\n= mode\t755\t777\nstep 1 1\n! git-origin: no\ninspect\n= account grace\n= repository x\n= file hooks/pre-receive abc 755\n= file a b c abc 644\nend\n");

        answers.Steps[0].Output.ShouldBe(["mode\t755\t777"]);
        answers.Steps[1].ExitCode.ShouldBe(1);
        answers.Steps[1].Error.ShouldBe(["git-origin: no"]);
        answers.Inspection.Accounts.ShouldBe(["grace"]);
        answers.Inspection.Repositories.ShouldBe(["x"]);
        answers.Inspection.Files["hooks/pre-receive"].ShouldBe(("abc", "755"));
        answers.Inspection.Files["a b c"].ShouldBe(("abc", "644"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("step 0 0\n")]
    [InlineData("step 0 0\nend\n")]
    [InlineData("inspect\n= what is this\nend\n")]
    [InlineData("hello\ninspect\nend\n")]
    public void A_text_that_breaks_off_or_is_another_is_refused(string text) => Should.Throw<OpsException>(() => CheckAnswers.Parse(text));
}
