using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Secrets;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack change-secrets-provider</c>: gives the stack a new passphrase.</summary>
internal static class StackChangeSecretsProviderCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var provider = new Argument<string>("new-secrets-provider") { Description = "passphrase" };
        var stack = Options.Stack();
        return new Command("change-secrets-provider", "Change the secrets provider for the current stack") { provider, stack }
            .Runs(host, async (context, cancellation) =>
            {
                SecretsProviderDescription.EnsureSupported(context.Value(provider)!, "new-secrets-provider");
                var workspace = StackWorkspace.Open(context);
                using var session = workspace.Session(workspace.Existing(context.Value(stack)));
                await session.Administration.ChangePassphraseAsync(token => AskAsync(context, token), workspace.Warn, cancellation);
                await context.Out.WriteLineAsync(
                    $"The passphrase is changed. Set {PassphraseSource.Variable} or {PassphraseSource.FileVariable} to the new one; older backups and the history keep the old one.");
                return ExitCode.Success;
            });
    }

    /// <summary>The new passphrase: typed twice at a terminal, otherwise the first line of standard input.</summary>
    private static async ValueTask<string> AskAsync(CommandContext context, CancellationToken cancellation) => context.Interactive
        ? await new PassphraseQuestion(context).AskAsync(isNew: true, cancellation)
        : await context.Host.In.ReadLineAsync(cancellation) is { Length: > 0 } line
            ? line
            : throw CliException.Usage("the new passphrase is read from standard input, and there is none");
}
