using System.CommandLine;

namespace EmbeddedEngine.Cli.Commands.Completion;

/// <summary><c>pulumi gen-completion</c>: prints what makes a shell complete the CLI's verbs, flags and stacks.</summary>
internal static class GenCompletionCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var shell = new Argument<string>("shell") { Description = string.Join(", ", CompletionScripts.Shells) };
        shell.CompletionSources.Add(_ => CompletionScripts.Shells);
        return new Command("gen-completion", "Generate completion scripts for the Pulumi CLI") { shell }.Runs(host, async (context, _) =>
        {
            var name = context.Value(shell)!;
            await context.Out.WriteAsync(CompletionScripts.Of(name)
                ?? throw CliException.Usage($"'{name}' is no shell that can be completed in: {string.Join(", ", CompletionScripts.Shells)}"));
            return ExitCode.Success;
        });
    }
}
