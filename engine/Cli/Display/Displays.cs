using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Cli.Display.Tree;

namespace EmbeddedEngine.Cli.Display;

/// <summary>Chooses the display for an update.</summary>
internal static class Displays
{
    /// <summary>JSON if asked for; a tree where somebody watches a terminal; otherwise plain lines.</summary>
    /// <param name="context">The command that updates.</param>
    /// <param name="json">Whether JSON is asked for.</param>
    /// <param name="diff">Whether property differences are shown.</param>
    /// <param name="preview">Whether the update is a preview.</param>
    public static IDisplay Create(CommandContext context, bool json, bool diff, bool preview) => (json, context.Redraws) switch
    {
        (true, _) when preview => new PreviewDigestDisplay(context.Out),
        (true, _) => new JsonEventDisplay(context.Out, context.Host.Time),
        (_, true) => new TreeDisplay(context.Console, context.Host.Time, diff),
        _ => new PlainDisplay(context.Styled(), diff),
    };
}
