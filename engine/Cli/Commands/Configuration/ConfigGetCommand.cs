using System.CommandLine;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Configuration;

/// <summary><c>pulumi config get</c>: one value, secrets in plaintext.</summary>
internal static class ConfigGetCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var key = new Argument<string>("key") { Description = "The key: NAME or NAMESPACE:NAME" };
        var stack = Options.Stack();
        var json = Options.Json("Emit output as JSON");
        var path = Options.Path();
        return new Command("get", "Get a single configuration value") { key, stack, json, path }.Runs(host, async (context, cancellation) =>
        {
            var workspace = StackWorkspace.Open(context);
            using var session = workspace.Session(workspace.Existing(context.Value(stack)));
            var entry = await session.Configuration.GetAsync(context.Value(key)!, context.Value(path), cancellation)
                ?? throw CliException.Usage($"configuration key '{context.Value(key)}' not found for stack '{session.Name.Stack}'");
            await context.Out.WriteLineAsync(context.Value(json) ? JsonText.Pretty(ConfigJson.Of(entry, shown: true)) : entry.Value);
            return ExitCode.Success;
        });
    }
}
