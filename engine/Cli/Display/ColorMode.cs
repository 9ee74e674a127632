namespace EmbeddedEngine.Cli.Display;

/// <summary>When colours are used: the choices of <c>--color</c>.</summary>
internal enum ColorMode
{
    /// <summary>In a terminal, unless NO_COLOR is set.</summary>
    Auto,

    /// <summary>Even where the output is no terminal.</summary>
    Always,

    /// <summary>Not at all, and nothing is redrawn either.</summary>
    Never,

    /// <summary>The official CLI's own markup; it has no meaning here and is taken as <see cref="Never"/>.</summary>
    Raw,
}
