namespace EmbeddedEngine.Node.Tests.Support;

/// <summary>What a command line answered.</summary>
internal sealed record CliResult(int Code, string Out, string Error)
{
    /// <summary>All that was printed.</summary>
    public string Text => Out + Error;

    /// <summary>The same, having made sure that it went well.</summary>
    public CliResult Ok()
    {
        Code.ShouldBe(0, Text);
        return this;
    }

    /// <summary>The same, having made sure that it failed as an update does, and said a text exactly so many times.</summary>
    public CliResult Failed(string message, int times = 1)
    {
        Code.ShouldNotBe(0, Text);
        Text.Split(message).Length.ShouldBe(times + 1, Text);
        return this;
    }
}
