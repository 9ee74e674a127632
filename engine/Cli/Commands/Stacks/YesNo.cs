using Spectre.Console;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary>Has the user say yes to what changes a stack's files and nothing of the world.</summary>
internal static class YesNo
{
    /// <summary>Asks, unless the answer was given beforehand.</summary>
    /// <exception cref="CliException">The user said no, or cannot be asked.</exception>
    public static async Task AskAsync(CommandContext context, string question, bool yes, CancellationToken cancellation)
    {
        if (!Approval.IsOpen(context, yes))
            return;
        if (!await new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }.ShowAsync(context.Console, cancellation))
            throw new CliException("confirmation declined", ExitCode.Cancelled);
    }
}
