namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary>Whether the user must be asked before something is done.</summary>
internal static class Approval
{
    /// <summary>Whether there is a question to be asked; none where it was answered beforehand.</summary>
    /// <param name="context">The command.</param>
    /// <param name="yes">Whether <c>--yes</c> was given.</param>
    /// <exception cref="CliException">There is, and nobody can be asked.</exception>
    public static bool IsOpen(CommandContext context, bool yes)
    {
        if (yes || context.Host.Environment.SkipConfirmations)
            return false;
        return context.Interactive ? true : throw CliException.Usage("non-interactive mode requires --yes");
    }
}
