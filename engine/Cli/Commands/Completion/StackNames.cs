using System.CommandLine;
using System.CommandLine.Completions;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Completion;

/// <summary>Has the names of the project's stacks completed wherever a stack is named.</summary>
internal static class StackNames
{
    private const string Flag = "--stack";
    private static readonly string[] Arguments = ["stack", "stack-name"];

    /// <summary>Adds the names to a command and all below it; a name that is to be new is not completed.</summary>
    public static void AddTo(Command command, CliHost host)
    {
        foreach (var option in command.Options.OfType<Option<string?>>().Where(option => option.Name == Flag))
            option.CompletionSources.Add(context => Of(host, context));
        if (command.Name != "init")
        {
            foreach (var argument in command.Arguments.OfType<Argument<string?>>().Where(argument => Arguments.Contains(argument.Name)))
            {
                // Help would otherwise name the stacks.
                argument.HelpName = argument.Name;
                argument.CompletionSources.Add(context => Of(host, context));
            }
        }

        foreach (var subcommand in command.Subcommands)
            AddTo(subcommand, host);
    }

    /// <summary>The names; none where there is no project or no backend: a shell has no use for an error.</summary>
    private static IEnumerable<string> Of(CliHost host, CompletionContext completion)
    {
        try
        {
            var workspace = StackWorkspace.Open(new CommandContext(host, completion.ParseResult));
            return workspace.Backend.Names(workspace.Project.Name);
        }
        catch (Exception fault) when (fault is CliException or EngineException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
