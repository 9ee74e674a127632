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

    /// <summary>The only resources.</summary>
    public Option<string[]> Target { get; } = Urns("--target", "Work on this resource only, and leave others as they are; may be given several times; * and ** are wildcards", "-t");

    /// <summary>And what depends on them.</summary>
    public Option<bool> TargetDependents { get; } = new("--target-dependents") { Description = "Work on what depends on the targets, too" };

    /// <summary>All resources but these.</summary>
    public Option<string[]> Exclude { get; } = Urns("--exclude", "Leave this resource as it is; may be given several times; * and ** are wildcards");

    /// <summary>And what depends on them.</summary>
    public Option<bool> ExcludeDependents { get; } = new("--exclude-dependents") { Description = "Leave what depends on the excluded resources as it is, too" };

    /// <summary>Resources to replace.</summary>
    public Option<string[]> Replace { get; } = Urns("--replace", "Replace this resource whatever has changed; may be given several times; * and ** are wildcards");

    /// <summary>The only resources, and they are replaced.</summary>
    public Option<string[]> TargetReplace { get; } = Urns("--target-replace", "Work on this resource only, and replace it: as --target and --replace");

    private static Option<string[]> Urns(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "urn",
        AllowMultipleArgumentsPerToken = false,
        DefaultValueFactory = _ => [],
    };

    /// <summary>Adds the flags to a command that compares the stack with what is really there.</summary>
    public void AddToRefresh(Command command)
    {
        foreach (var option in (Option[])
            [Stack, Message, Parallel, Diff, Json, ExpectNoChanges, ShowSecrets, Yes, SkipPreview, PreviewOnly, ContinueOnError, ClearPendingCreates, SkipPendingCreates,
             Target, TargetDependents, Exclude, ExcludeDependents])
            command.Add(option);
    }

    /// <summary>Adds the flags to a command that takes what exists into the stack.</summary>
    public void AddToImport(Command command)
    {
        foreach (var option in (Option[])[Stack, Message, Parallel, Diff, Json, Yes, SkipPreview, PreviewOnly])
            command.Add(option);
    }

    /// <summary>Adds the flags to a command that is, or only shows, an update.</summary>
    /// <param name="command">The command.</param>
    /// <param name="changes">Whether it changes anything.</param>
    /// <param name="replaces">Whether it can replace resources.</param>
    public void AddTo(Command command, bool changes, bool replaces)
    {
        foreach (var option in (Option[])[Stack, Message, Parallel, Diff, Json, ExpectNoChanges, ShowSecrets, Refresh, Target, TargetDependents, Exclude, ExcludeDependents])
            command.Add(option);
        if (replaces)
        {
            command.Add(Replace);
            command.Add(TargetReplace);
        }

        if (!changes)
            return;
        foreach (var option in (Option[])[Yes, SkipPreview, PreviewOnly, ContinueOnError])
            command.Add(option);
    }
}
