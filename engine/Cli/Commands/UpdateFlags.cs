using System.CommandLine;

namespace EmbeddedEngine.Cli.Commands;

/// <summary>The flags of the commands that update a stack, and of their preview.</summary>
internal sealed class UpdateFlags
{
    /// <summary>The stack.</summary>
    public Option<string?> Stack { get; } = Options.Stack();

    /// <summary>Kept in the history.</summary>
    public Option<string?> Message { get; } = new("--message", "-m")
    {
        Description = "Optional message to associate with the operation",
        HelpName = "string",
    };

    /// <summary>How many resources at once.</summary>
    public Option<int> Parallel { get; } = new("--parallel", "-p")
    {
        Description = "Allow P resource operations to run in parallel at once (1 for no parallelism)",
        DefaultValueFactory = _ => 16,
        HelpName = "int",
    };

    /// <summary>Property differences.</summary>
    public Option<bool> Diff { get; } = new("--diff") { Description = "Show the difference of each changed resource's properties" };

    /// <summary>JSON.</summary>
    public Option<bool> Json { get; } = Options.Json("Write events (of a preview: one object) as JSON");

    /// <summary>Go on past a failed resource.</summary>
    public Option<bool> ContinueOnError { get; } = new("--continue-on-error")
    {
        Description = "Continue with what does not depend on a resource that failed",
    };

    /// <summary>Changes are an error.</summary>
    public Option<bool> ExpectNoChanges { get; } = new("--expect-no-changes") { Description = "Return an error if there are any changes" };

    /// <summary>Secret outputs in plaintext.</summary>
    public Option<bool> ShowSecrets { get; } = new("--show-secrets") { Description = "Show secret outputs in plaintext" };

    /// <summary>No question.</summary>
    public Option<bool> Yes { get; } = Options.Yes("Approve and perform the operation after previewing it, without asking");

    /// <summary>No preview, no question.</summary>
    public Option<bool> SkipPreview { get; } = new("--skip-preview", "-f") { Description = "Do not preview, and do not ask" };

    /// <summary>Nothing but a preview.</summary>
    public Option<bool> PreviewOnly { get; } = new("--preview-only") { Description = "Only show a preview, and do nothing" };

    /// <summary>Begin with what is really there.</summary>
    public Option<bool> Refresh { get; } = new("--refresh", "-r")
    {
        Description = "Refresh the state of the stack's resources before this update",
        HelpName = "bool",
    };

    /// <summary>Forget creations that were interrupted.</summary>
    public Option<bool> ClearPendingCreates { get; } = new("--clear-pending-creates")
    {
        Description = "Forget the creations that were interrupted and that nothing has settled: for when what they name does not exist",
    };

    /// <summary>Leave creations that were interrupted as they are, which is what happens in any case.</summary>
    public Option<bool> SkipPendingCreates { get; } = new("--skip-pending-creates")
    {
        Description = "Leave the creations that were interrupted as they are: the default",
    };

    /// <summary>Adds the flags to a command that compares the stack with what is really there.</summary>
    public void AddToRefresh(Command command)
    {
        foreach (var option in (Option[])
            [Stack, Message, Parallel, Diff, Json, ExpectNoChanges, ShowSecrets, Yes, SkipPreview, PreviewOnly, ContinueOnError, ClearPendingCreates, SkipPendingCreates])
            command.Add(option);
    }

    /// <summary>Adds the flags to a command that takes what exists into the stack.</summary>
    public void AddToImport(Command command)
    {
        foreach (var option in (Option[])[Stack, Message, Parallel, Diff, Json, Yes, SkipPreview, PreviewOnly])
            command.Add(option);
    }

    /// <summary>Adds the flags to a command that is, or only shows, an update.</summary>
    public void AddTo(Command command, bool changes)
    {
        foreach (var option in (Option[])[Stack, Message, Parallel, Diff, Json, ExpectNoChanges, ShowSecrets, Refresh])
            command.Add(option);
        if (!changes)
            return;
        foreach (var option in (Option[])[Yes, SkipPreview, PreviewOnly, ContinueOnError])
            command.Add(option);
    }
}
