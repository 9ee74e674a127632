namespace EmbeddedEngine.Cli.Tests.Harness;

/// <summary>What a command line answered.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    /// <summary>The same, having made sure that it went well.</summary>
    public CliResult Ok()
    {
        Code.ShouldBe(0, Error + Out);
        return this;
    }
}
