using Spectre.Console;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary>Has the user confirm, by typing the stack's name, what cannot be undone.</summary>
internal static class NameConfirmation
{
    /// <summary>Asks, unless the answer was given beforehand.</summary>
    /// <exception cref="CliException">The user did not confirm, or cannot be asked.</exception>
    public static async Task AskAsync(CommandContext context, string warning, string stack, bool yes, CancellationToken cancellation)
    {
        if (!Approval.IsOpen(context, yes))
            return;
        var prompt = new TextPrompt<string>($"{Markup.Escape(warning)} Please confirm by the stack's name:").AllowEmpty();
        if (await prompt.ShowAsync(context.Console, cancellation) != stack)
            throw new CliException("confirmation declined", ExitCode.Cancelled);
    }
}
