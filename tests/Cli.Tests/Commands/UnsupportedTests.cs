using EmbeddedEngine.Cli.Tests.Harness;

namespace EmbeddedEngine.Cli.Tests.Commands;

public sealed class UnsupportedTests : IDisposable
{
    private readonly CliHarness cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("'pulumi watch' is not supported", "watch", "--yes", "x")]
    [InlineData("--import-pending-creates is not supported", "refresh", "--import-pending-creates", "x")]
    [InlineData("--out is not supported", "import", "a:b:C", "n", "i", "--out", "x")]
    [InlineData("'pulumi login' is not supported by the embedded engine: set PULUMI_BACKEND_URL", "login", "file:///x")]
    [InlineData("'pulumi stack tag' is not supported", "stack", "tag", "ls")]
    [InlineData("'pulumi state move' is not supported", "state", "move", "x")]
    [InlineData("'pulumi config cp' is not supported", "config", "cp", "--dest", "x")]
    [InlineData("--plan is not supported", "up", "--yes", "--plan", "x")]
    [InlineData("--exclude-protected is not supported", "destroy", "--exclude-protected")]
    [InlineData("--run-program is not supported", "refresh", "--run-program")]
    [InlineData("--policy-pack is not supported", "preview", "--policy-pack", "a", "--policy-pack", "b")]
    [InlineData("--verbose is not supported", "up", "--verbose", "9")]
    [InlineData("--secrets-provider is not supported", "stack", "init", "dev", "--secrets-provider", "awskms://x")]
    [InlineData("--config-file is not supported", "config", "get", "a", "--config-file", "x")]
    public async Task What_only_the_official_CLI_has_is_refused_by_its_name(string message, params string[] line)
    {
        var refused = await cli.RunAsync(line);
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain(message);
        refused.Error.Trim().Split('\n').Length.ShouldBe(1);
        refused.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("up", "--frobnicate")]
    [InlineData("up", "--parallel", "many")]
    [InlineData("up", "--parallel", "0")]
    [InlineData("up", "--preview-only", "--skip-preview")]
    [InlineData("up", "--color", "pink")]
    [InlineData("up", "--yes", "--target", "no-urn")]
    [InlineData("up", "--yes", "--target", "**a", "--exclude", "**b")]
    [InlineData("up", "--yes", "--target-dependents")]
    [InlineData("refresh", "--yes", "--clear-pending-creates", "--skip-pending-creates")]
    [InlineData("import", "a:b:C")]
    [InlineData("stack", "init")]
    [InlineData("config", "get")]
    [InlineData("version", "-C", "/no/such/folder", "extra")]
    public async Task A_line_that_means_nothing_is_an_error_of_use(params string[] line)
    {
        var refused = await cli.RunAsync(line);
        refused.Code.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldStartWith("error: ");
        refused.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData]
    [InlineData("up")]
    [InlineData("stack", "output")]
    [InlineData("config", "set")]
    public async Task Help_shows_what_is_supported_and_no_more(params string[] line)
    {
        var help = (await cli.RunAsync([.. line, "--help"])).Ok().Out;
        help.ShouldContain("Usage:");
        help.ShouldContain("--non-interactive");
        help.ShouldNotContain("--policy-pack");
        help.ShouldNotContain("watch");
    }
}
