using System.CommandLine;
using System.Text.Json.Nodes;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;
using EmbeddedEngine.Stacks.Settings;

namespace EmbeddedEngine.Cli.Commands.Configuration;

/// <summary><c>pulumi config</c>: lists a stack's configuration; its subcommands read and change it.</summary>
internal static class ConfigCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var stack = Options.Stack();
        var json = Options.Json("Emit output as JSON");
        var showSecrets = Options.ShowSecrets();
        return new Command("config", "Manage configuration")
        {
            stack,
            json,
            showSecrets,
            ConfigGetCommand.Create(host),
            ConfigSetCommand.Create(host),
            ConfigRmCommand.Create(host),
        }.Runs(host, async (context, cancellation) =>
        {
            var workspace = StackWorkspace.Open(context);
            using var session = workspace.Session(workspace.Existing(context.Value(stack)));
            var shown = context.Value(showSecrets);
            var entries = await session.Configuration.ListAsync(shown, cancellation);
            if (context.Value(json))
            {
                var values = entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)ConfigJson.Of(entry, shown)));
                await context.Out.WriteLineAsync(JsonText.Pretty(new JsonObject(values)));
                return ExitCode.Success;
            }

            var rows = entries.Select(IReadOnlyList<string> (entry) => [ShortKey(entry, workspace.Project.Name), entry.Value]);
            foreach (var line in Tables.Lines(["KEY", "VALUE"], rows))
                await context.Out.WriteLineAsync(line);
            return ExitCode.Success;
        });
    }

    private static string ShortKey(ConfigEntry entry, string project) =>
        entry.Key.StartsWith(project + ":", StringComparison.Ordinal) ? entry.Key[(project.Length + 1)..] : entry.Key;
}
