using EmbeddedEngine.Cli.Commands;
using EmbeddedEngine.Secrets;
using Spectre.Console;

namespace EmbeddedEngine.Cli.Workspace;

/// <summary>Asks for the passphrase of a stack, without showing what is typed; a new one twice.</summary>
internal sealed class PassphraseQuestion(CommandContext context)
{
    /// <summary>Asks.</summary>
    public async ValueTask<string> AskAsync(bool isNew, CancellationToken cancellation)
    {
        while (true)
        {
            var passphrase = await AskOnceAsync(
                isNew ? "Enter your passphrase to protect config/secrets:" : $"Enter your passphrase to unlock config/secrets\n    (set {PassphraseSource.Variable} or {PassphraseSource.FileVariable} to remember):", cancellation);
            if (!isNew || passphrase == await AskOnceAsync("Re-enter your passphrase to confirm:", cancellation))
                return passphrase;
            context.Console.WriteLine("The two are not the same.");
        }
    }

    private Task<string> AskOnceAsync(string question, CancellationToken cancellation) =>
        new TextPrompt<string>(question).Secret(mask: null).AllowEmpty().ShowAsync(context.Console, cancellation);
}
