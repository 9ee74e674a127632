using System.CommandLine;
using System.Text;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack import</c>.</summary>
internal static class StackImportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var stack = Options.Stack();
        var file = new Option<string?>("--file") { Description = "A filename to read stack input from; standard input where none is given", HelpName = "string" };
        var force = new Option<bool>("--force", "-f") { Description = "Import a deployment of another stack, too" };
        return new Command("import", "Import a deployment from standard in into an existing stack") { stack, file, force }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                using var session = workspace.Session(workspace.Existing(context.Value(stack)));
                var path = context.Value(file) is { } name ? Path.GetFullPath(name, context.Directory) : null;
                var bytes = path is null
                    ? Encoding.UTF8.GetBytes(await context.Host.In.ReadToEndAsync(cancellation))
                    : await File.ReadAllBytesAsync(path, cancellation);
                await session.Administration.ImportAsync(bytes, path ?? "standard input", context.Value(force), workspace.Warn, cancellation);
                await context.Out.WriteLineAsync("Import complete.");
                return ExitCode.Success;
            });
    }
}
