namespace EmbeddedEngine.Cli.Display.Diffs;

/// <summary>The colours of differences.</summary>
internal static class DiffStyle
{
    /// <summary>The style of a line with this sign.</summary>
    public static string Of(char sign) => sign switch
    {
        '+' => "green",
        '-' => "red",
        '~' => "yellow",
        _ => "grey",
    };
}
