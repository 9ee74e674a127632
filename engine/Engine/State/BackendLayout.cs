using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.State;

/// <summary>Where a file backend keeps what: the project-scoped layout, version 1, below <c>ROOT/.pulumi</c>.</summary>
/// <param name="root">The folder that the backend's address names.</param>
internal sealed class BackendLayout(string root)
{
    private const string StateExtension = ".json";
    private const string EntryExtension = ".history.json";
    private readonly string folder = Path.Combine(root, ".pulumi");

    /// <summary>Says which layout the backend has.</summary>
    public string Meta => Path.Combine(folder, "meta.yaml");

    /// <summary>The folder that holds a folder of stacks for each project.</summary>
    public string Stacks => Path.Combine(folder, "stacks");

    /// <summary>The stacks of a project.</summary>
    public string StacksOf(string project) => Path.Combine(Stacks, project);

    /// <summary>A stack's checkpoint.</summary>
    public string Checkpoint(StackName stack) => Path.Combine(StacksOf(stack.Project), stack.Stack + StateExtension);

    /// <summary>A stack's tags.</summary>
    public string Tags(StackName stack) => Path.Combine(StacksOf(stack.Project), stack.Stack + ".pulumi-tags");

    /// <summary>A stack's locks.</summary>
    public string Locks(StackName stack) => Path.Combine(folder, "locks", StackName.Organization, stack.Project, stack.Stack);

    /// <summary>A stack's past updates.</summary>
    public string History(StackName stack) => Path.Combine(folder, "history", stack.Project, stack.Stack);

    /// <summary>What an update did.</summary>
    public string HistoryEntry(StackName stack, DateTimeOffset time) =>
        Path.Combine(History(stack), $"{stack.Stack}-{Nanoseconds(time)}{EntryExtension}");

    /// <summary>The checkpoint after an update.</summary>
    public string HistoryCheckpoint(StackName stack, DateTimeOffset time) =>
        Path.Combine(History(stack), $"{stack.Stack}-{Nanoseconds(time)}.checkpoint.json");

    /// <summary>What was told of an update while it ran, beside its entry: the embedded engine's own, which the official CLI passes over.</summary>
    public static string LogOf(string historyEntry) => historyEntry[..^EntryExtension.Length] + ".log";

    /// <summary>The entries of a stack's history, the oldest first.</summary>
    public IReadOnlyList<string> HistoryEntries(StackName stack) => Directory.Exists(History(stack))
        ? [.. Directory.GetFiles(History(stack), "*" + EntryExtension).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>A copy of the checkpoint after an update.</summary>
    public string Backup(StackName stack, DateTimeOffset time) =>
        Path.Combine(Backups(stack), $"{stack.Stack}.{Nanoseconds(time)}.json");

    /// <summary>Where a snapshot goes that breaks the rules, so that nothing it knows is lost.</summary>
    public string Invalid(StackName stack, DateTimeOffset time) =>
        Path.Combine(Backups(stack), $"{stack.Stack}.{Nanoseconds(time)}.invalid.json");

    /// <summary>The names of the stacks of a project, in ordinal order.</summary>
    public IReadOnlyList<string> StackNames(string project) => Directory.Exists(StacksOf(project))
        ? [.. Directory.EnumerateFiles(StacksOf(project), "*" + StateExtension)
            .Select(file => Path.GetFileName(file)[..^StateExtension.Length])
            .Where(name => !name.StartsWith('.') && StackName.IsValid(name))
            .Order(StringComparer.Ordinal)]
        : [];

    private string Backups(StackName stack) => Path.Combine(folder, "backups", stack.Project, stack.Stack);

    private static long Nanoseconds(DateTimeOffset time) => (time - DateTimeOffset.UnixEpoch).Ticks * TimeSpan.NanosecondsPerTick;
}
