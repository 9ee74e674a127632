namespace EmbeddedEngine.Cli.Tests;

public sealed class CliEnvironmentTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("1", true)]
    [InlineData("True", true)]
    public void A_flag_is_what_the_shell_means_by_it(string? value, bool set)
    {
        With("PULUMI_SKIP_CONFIRMATIONS", value).SkipConfirmations.ShouldBe(set);
        With("CI", value).IsContinuousIntegration.ShouldBe(set);
    }

    [Fact]
    public void An_empty_variable_counts_as_not_set()
    {
        With("PULUMI_BACKEND_URL", "").BackendUrl.ShouldBeNull();
        With("PULUMI_STACK", "").Stack.ShouldBeNull();
        With("NO_COLOR", "").NoColor.ShouldBeFalse();
    }

    [Fact]
    public void Colours_are_unwanted_by_NO_COLOR_and_by_a_dumb_terminal()
    {
        With("NO_COLOR", "1").NoColor.ShouldBeTrue();
        With("TERM", "dumb").NoColor.ShouldBeTrue();
        With("TERM", "xterm").NoColor.ShouldBeFalse();
    }

    [Fact]
    public void The_home_folder_can_be_moved()
    {
        With("PULUMI_HOME", "/somewhere").Home.ShouldBe("/somewhere");
        With("X", null).Home.ShouldEndWith("/.pulumi");
    }

    private static CliEnvironment With(string name, string? value) => new(asked => asked == name ? value : null);
}
