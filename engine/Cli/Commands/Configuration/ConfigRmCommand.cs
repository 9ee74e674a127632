using System.CommandLine;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Configuration;

/// <summary><c>pulumi config rm</c>. A key that is not there is no error.</summary>
internal static class ConfigRmCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var key = new Argument<string>("key") { Description = "The key: NAME or NAMESPACE:NAME" };
        var stack = Options.Stack();
        var path = Options.Path();
        return new Command("rm", "Remove configuration value") { key, stack, path }.Runs(host, (context, _) =>
        {
            var workspace = StackWorkspace.Open(context);
            using var session = workspace.Session(workspace.Existing(context.Value(stack)));
            session.Configuration.Remove(context.Value(key)!, context.Value(path));
            return Task.FromResult(ExitCode.Success);
        });
    }
}
