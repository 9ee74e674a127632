using System.CommandLine;
using EmbeddedEngine.Cli.Commands.Completion;
using EmbeddedEngine.Cli.Commands.Configuration;
using EmbeddedEngine.Cli.Commands.Stacks;
using EmbeddedEngine.Cli.Commands.State;
using EmbeddedEngine.Cli.Commands.Updates;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>Every command there is.</summary>
internal static class CommandTree
{
    /// <summary>Makes the root of the command line.</summary>
    public static RootCommand Create(CliHost host)
    {
        var root = new RootCommand("Pulumi's command line over the embedded engine.")
        {
            UpCommand.Create(host),
            PreviewCommand.Create(host),
            DestroyCommand.Create(host),
            RefreshCommand.Create(host),
            ImportCommand.Create(host),
            CancelCommand.Create(host),
            StackCommand.Create(host),
            StateCommand.Create(host),
            ConfigCommand.Create(host),
            LogsCommand.Create(host),
            AboutCommand.Create(host),
            VersionCommand.Create(host),
            GenCompletionCommand.Create(host),
        };
        // Of the library's own, which tells the assembly's version: "pulumi version" tells the engine's.
        root.Options.Remove(root.Options.Single(option => option is VersionOption));
        GlobalOptions.AddTo(root);
        StackNames.AddTo(root, host);
        ExampleHelp.AddTo(root);
        Unsupported.AddTo(root);
        return root;
    }
}
