using System.CommandLine;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.State;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack</c>: shows the current stack; its subcommands manage stacks.</summary>
internal static class StackCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var stack = Options.Stack();
        var showSecrets = Options.ShowSecrets();
        var showName = new Option<bool>("--show-name") { Description = "Display only the stack name" };
        return new Command("stack", "Manage stacks and view stack state")
        {
            stack,
            showSecrets,
            showName,
            StackInitCommand.Create(host),
            StackSelectCommand.Create(host),
            StackUnselectCommand.Create(host),
            StackLsCommand.Create(host),
            StackOutputCommand.Create(host),
            StackExportCommand.Create(host),
            StackImportCommand.Create(host),
            StackRenameCommand.Create(host),
            StackGraphCommand.Create(host),
            StackHistoryCommand.Create(host),
            StackChangeSecretsProviderCommand.Create(host),
            StackRmCommand.Create(host),
        }.Runs(host, async (context, cancellation) =>
        {
            var workspace = StackWorkspace.Open(context);
            var name = workspace.Resolve(context.Value(stack));
            if (context.Value(showName))
            {
                await context.Out.WriteLineAsync(name.Stack);
                return ExitCode.Success;
            }

            var summary = workspace.Backend.List(name.Project).FirstOrDefault(item => item.Name == name)
                ?? throw new StackNotFoundException(name, workspace.Backend.Root);
            using var session = workspace.Session(name);
            var outputs = await session.ReadOutputsAsync(context.Value(showSecrets), cancellation);
            Write(context.Styled(), workspace, summary, context.Value(showSecrets) ? outputs.WithoutSecrets() : outputs);
            return ExitCode.Success;
        });
    }

    private static void Write(StyledWriter writer, StackWorkspace workspace, StackSummary summary, PropertyMap outputs)
    {
        writer.Line(($"Current stack is {summary.Name.Stack}:", "bold"));
        writer.Line($"    Project: {summary.Name.Project}");
        writer.Line($"    Backend: {workspace.Backend.Url}");
        writer.Line($"    Last updated: {(summary.LastUpdate is { } time ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "never")}");
        foreach (var holder in summary.Locks)
            writer.Line(($"    Locked by {holder}", "yellow"));
        writer.Line($"    Resources: {summary.ResourceCount}");
        writer.Line(($"Current stack outputs ({outputs.Count}):", "bold"));
        foreach (var line in OutputsText.Lines(outputs))
            writer.Line($"    {line}");
    }
}
