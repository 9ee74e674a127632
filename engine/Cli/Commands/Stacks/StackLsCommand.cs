using System.CommandLine;
using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack ls</c>.</summary>
internal static class StackLsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var json = Options.Json("Emit output as JSON");
        return new Command("ls", "List the project's stacks") { json }.Runs(host, async (context, _) =>
        {
            var workspace = StackWorkspace.Open(context);
            var current = workspace.Current;
            var stacks = workspace.Backend.List(workspace.Project.Name);
            if (context.Value(json))
            {
                await context.Out.WriteLineAsync(JsonText.Pretty(new JsonArray([.. stacks.Select(stack => Json(stack, current))])));
                return ExitCode.Success;
            }

            var rows = stacks.Select(IReadOnlyList<string> (stack) =>
            [
                stack.Name.Stack + (stack.Name.Stack == current ? "*" : ""),
                stack.LastUpdate is { } time ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "never",
                $"{stack.ResourceCount}",
            ]);
            foreach (var line in Tables.Lines(["NAME", "LAST UPDATE", "RESOURCE COUNT"], rows))
                await context.Out.WriteLineAsync(line);
            return ExitCode.Success;
        });
    }

    // The official shape; what is not known is left out.
    private static JsonObject Json(StackSummary stack, string? current)
    {
        var result = new JsonObject { ["name"] = stack.Name.Stack, ["current"] = stack.Name.Stack == current };
        if (stack.LastUpdate is { } time)
            result["lastUpdate"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
        result["updateInProgress"] = stack.Locks.Count > 0;
        result["resourceCount"] = stack.ResourceCount;
        return result;
    }
}
