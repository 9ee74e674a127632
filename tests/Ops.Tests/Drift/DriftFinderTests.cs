using GitOrigin.Ops.Drift;

namespace GitOrigin.Ops.Tests.Drift;

public sealed class DriftFinderTests
{
    private static readonly string Sum =
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("serve\n"u8));

    [Fact]
    public void A_server_that_is_as_it_should_be_has_no_drift() => Find(Answers()).ShouldBeEmpty();

    [Fact]
    public void Each_line_of_a_check_is_a_difference() =>
        Find(Answers(step: "step 0 0\n= shell\t/bin/sh\t/bin/bash\n")).ShouldBe([new DriftItem("account-grace", "shell", "/bin/sh", "/bin/bash")]);

    [Fact]
    public void A_check_that_fails_is_a_difference_with_its_reason() =>
        Find(Answers(step: "step 0 1\n! git-origin: useradd is missing\n")).ShouldBe([new DriftItem("account-grace", "check", "an answer", "useradd is missing")]);

    [Fact]
    public void A_check_without_an_answer_is_a_difference() => Find(Answers(step: "")).ShouldHaveSingleItem().Part.ShouldBe("account-grace");

    [Fact]
    public void What_no_step_makes_should_not_be_there() =>
        Find(Answers(more: "= account mallory\n= repository secret\n= file backdoor abc 4755\n")).ShouldBe(
        [
            new DriftItem("files", "backdoor", "-", "abc 4755"),
            new DriftItem("accounts", "account mallory", "-", "there"),
            new DriftItem("repositories", "repository secret", "-", "there"),
        ]);

    [Fact]
    public void A_file_of_ours_that_was_changed_or_is_gone_is_a_difference()
    {
        Find(Answers(file: $"= file serve abc 755\n")).ShouldHaveSingleItem().What.ShouldBe("serve");
        Find(Answers(file: $"= file serve {Sum} 777\n")).ShouldHaveSingleItem().Actual.ShouldBe($"{Sum} 777");
        Find(Answers(file: "")).ShouldHaveSingleItem().Actual.ShouldBe("-");
    }

    private static IEnumerable<DriftItem> Find(string answers) => DriftFinder.Find(SampleAdministration.Value, CheckAnswers.Parse(answers));

    private static string Answers(string step = "step 0 0\n", string? file = null, string more = "") =>
        $"{step}step 1 0\ninspect\n= account grace\n= repository gaiaxpy\n{file ?? $"= file serve {Sum} 755\n"}{more}end\n";
}
