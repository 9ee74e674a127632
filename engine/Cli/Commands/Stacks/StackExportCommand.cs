using System.CommandLine;
using System.Text;
using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Commands.Stacks;

/// <summary><c>pulumi stack export</c>.</summary>
internal static class StackExportCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(CliHost host)
    {
        var stack = Options.Stack();
        var file = new Option<string?>("--file") { Description = "A filename to write stack output to", HelpName = "string" };
        var showSecrets = Options.ShowSecrets();
        return new Command("export", "Export a stack's deployment to standard out") { stack, file, showSecrets }
            .Runs(host, async (context, cancellation) =>
            {
                var workspace = StackWorkspace.Open(context);
                using var session = workspace.Session(workspace.Existing(context.Value(stack)));
                using var buffer = new MemoryStream();
                await session.ExportAsync(buffer, context.Value(showSecrets), cancellation);
                var text = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
                if (context.Value(file) is { } path)
                    await PrivateFile.WriteAsync(Path.GetFullPath(path, context.Directory), text + "\n", cancellation);
                else
                    await context.Out.WriteLineAsync(text);
                return ExitCode.Success;
            });
    }
}
