using System.Text;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.State;

/// <summary>
/// Stacks kept as files in a folder, in the layout of Pulumi's own file backend, so that the official CLI can work on
/// the same folder. Whatever is written is durable when the call returns.
/// </summary>
public sealed class FileBackend
{
    private const string Scheme = "file://";
    private const string SupportedMeta = "version: 1";

    /// <summary>How many updates have a log; older ones lose theirs.</summary>
    private const int LogsKept = 100;

    private readonly BackendLayout layout;
    private readonly AtomicFile files;
    private readonly TimeProvider time;
    private readonly IProcessTable processes;
    private readonly Func<Guid> newId;

    /// <summary>Makes a backend; nothing is read or written yet.</summary>
    /// <param name="root">The folder that holds <c>.pulumi</c>.</param>
    /// <param name="time">The clock.</param>
    public FileBackend(string root, TimeProvider time)
        : this(root, time, new LinuxProcessTable(), Guid.NewGuid, new AtomicFile())
    {
    }

    internal FileBackend(string root, TimeProvider time, IProcessTable processes, Func<Guid> newId, AtomicFile files)
    {
        Root = Path.GetFullPath(root);
        layout = new BackendLayout(Root);
        this.time = time;
        this.processes = processes;
        this.newId = newId;
        this.files = files;
    }

    /// <summary>The folder that holds <c>.pulumi</c>.</summary>
    public string Root { get; }

    /// <summary>The backend's address.</summary>
    public string Url => Scheme + Root;

    /// <summary>Makes the backend of an address.</summary>
    /// <param name="url"><c>file://FOLDER</c>; the folder may begin with <c>~</c> or be relative.</param>
    /// <param name="baseFolder">What a relative folder is relative to.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StateException">The address is of a kind that is not supported.</exception>
    public static FileBackend Open(string url, string baseFolder, TimeProvider time)
    {
        if (!url.StartsWith(Scheme, StringComparison.Ordinal))
        {
            throw new StateException($"The backend '{url}' is not supported by the embedded engine, only {Scheme}FOLDER is. Set PULUMI_BACKEND_URL, or backend.url in Pulumi.yaml.");
        }

        var path = Uri.UnescapeDataString(url[Scheme.Length..].Split('?')[0]);
        if (path.Length == 0)
        {
            throw new StateException($"The backend '{url}' names no folder: write {Scheme}FOLDER, such as {Scheme}~ or {Scheme}./state.");
        }

        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal))
        {
            path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
        }

        return new FileBackend(Path.Combine(baseFolder, path), time);
    }

    /// <summary>Whether there is such a stack.</summary>
    public bool Exists(StackName stack) => File.Exists(layout.Checkpoint(stack));

    /// <summary>Makes a stack with nothing in it.</summary>
    /// <exception cref="StateException">There is one of this name.</exception>
    public void Create(StackName stack)
    {
        EnsureLayout();
        if (Exists(stack))
        {
            throw new StateException($"There is a stack '{stack}' already. Choose it with: pulumi stack select {stack.Stack}");
        }

        files.Write(layout.Checkpoint(stack), CheckpointWriter.WriteNew(stack).Span);
    }

    /// <summary>The stacks of a project, in the order of their names.</summary>
    /// <exception cref="StateException">A state is damaged or not supported.</exception>
    public IReadOnlyList<StackSummary> List(string project)
    {
        EnsureReadable();
        return [.. layout.StackNames(project).Select(name => Summarize(new StackName(project, name)))];
    }

    /// <summary>The names of the stacks of a project, in their order, without a look into them.</summary>
    public IReadOnlyList<string> Names(string project) => layout.StackNames(project);

    /// <summary>Removes a stack and its history; its last state stays beside it as <c>.bak</c>.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="force">Whether it may go though it has resources.</param>
    /// <param name="warn">Is told of a lock that is taken over.</param>
    /// <exception cref="StateException">There is no such stack, it is locked, or it has resources.</exception>
    public void Remove(StackName stack, bool force, Action<string> warn)
    {
        EnsureExists(stack);
        using var held = Lock(stack, warn);
        if (!force)
        {
            RefuseResources(stack);
        }

        using (var last = Read(stack))
        {
            foreach (var urn in last.PendingCreations)
            {
                warn($"'{urn}' was being made when an update was interrupted: it may exist, and nothing knows of it any more. Look for it and delete it by hand.");
            }
        }

        var checkpoint = layout.Checkpoint(stack);
        File.Move(checkpoint, AtomicFile.BackupOf(checkpoint), overwrite: true);
        File.Delete(layout.Tags(stack));
        if (Directory.Exists(layout.History(stack)))
        {
            Directory.Delete(layout.History(stack), recursive: true);
        }
    }

    /// <summary>Takes the stack's lock.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="warn">Is told of a lock that is taken over.</param>
    /// <exception cref="StateException">Another process holds it.</exception>
    public StackLock Lock(StackName stack, Action<string> warn)
    {
        EnsureLayout();
        var self = new LockHolder(
            processes.CurrentId, Environment.UserName, Environment.MachineName, time.GetUtcNow(), processes.CurrentIdentity);
        return StackLock.Acquire(layout.Locks(stack), newId(), self, processes, warn);
    }

    /// <summary>Who holds locks of a stack.</summary>
    public IReadOnlyList<LockHolder> Locks(StackName stack) => StackLock.Holders(layout.Locks(stack));

    /// <summary>Removes every lock of a stack, whoever holds it.</summary>
    /// <returns>How many there were.</returns>
    public int Cancel(StackName stack) => StackLock.RemoveAll(layout.Locks(stack));

    /// <summary>Reads a stack's checkpoint.</summary>
    /// <exception cref="StateException">There is none, or it is damaged or not supported.</exception>
    internal CheckpointDocument Read(StackName stack)
    {
        EnsureExists(stack);
        var file = layout.Checkpoint(stack);
        return CheckpointDocument.Parse(File.ReadAllBytes(file), file);
    }

    /// <summary>Reads a stack's checkpoint as it is in the file.</summary>
    internal byte[] ReadBytes(StackName stack)
    {
        EnsureExists(stack);
        return File.ReadAllBytes(layout.Checkpoint(stack));
    }

    /// <summary>
    /// Gives a stack another name, with its history. For who holds the lock. The new checkpoint is there before the old one
    /// goes, so that one that dies on the way can be done again.
    /// </summary>
    /// <param name="from">The stack.</param>
    /// <param name="to">Its new name.</param>
    /// <param name="checkpoint">Its state under the new name.</param>
    internal void Rename(StackName from, StackName to, ReadOnlySpan<byte> checkpoint)
    {
        files.Write(layout.Checkpoint(to), checkpoint);
        if (File.Exists(layout.Tags(from)))
        {
            File.Move(layout.Tags(from), layout.Tags(to), overwrite: true);
        }

        if (Directory.Exists(layout.History(from)))
        {
            Directory.CreateDirectory(layout.History(to));
            foreach (var file in Directory.GetFiles(layout.History(from), from.Stack + "-*"))
            {
                File.Move(file, Path.Combine(layout.History(to), to.Stack + Path.GetFileName(file)[from.Stack.Length..]), overwrite: true);
            }

            Directory.Delete(layout.History(from), recursive: true);
        }

        File.Move(layout.Checkpoint(from), AtomicFile.BackupOf(layout.Checkpoint(from)), overwrite: true);
    }

    /// <summary>The entries of a stack's history, the newest first.</summary>
    /// <exception cref="StateException">There is no such stack, or an entry is damaged.</exception>
    internal IReadOnlyList<UpdateInfo> History(StackName stack)
    {
        EnsureExists(stack);
        return
        [
            .. layout.HistoryEntries(stack)
                .Select((file, index) => UpdateInfoReader.Read(File.ReadAllBytes(file), file) with { Version = index + 1 })
                .Reverse(),
        ];
    }

    /// <summary>What was told of an update while it ran; null where nothing was kept.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="version">Which update, from 1; null: the last.</param>
    /// <exception cref="StateException">There is no such stack, or no such update.</exception>
    internal string? ReadLog(StackName stack, int? version)
    {
        EnsureExists(stack);
        var entries = layout.HistoryEntries(stack);
        if (entries.Count == 0)
        {
            throw new StateException($"The stack '{stack}' has never been updated: there is no log.");
        }

        if ((version ?? entries.Count) is var number && (number < 1 || number > entries.Count))
        {
            throw new StateException($"The stack '{stack}' has no update {number}: there are 1 to {entries.Count}. 'pulumi stack history' lists them.");
        }

        var log = BackendLayout.LogOf(entries[number - 1]);
        return File.Exists(log) ? File.ReadAllText(log) : null;
    }

    /// <summary>Replaces a stack's checkpoint; the one before it stays as <c>.bak</c>.</summary>
    internal void Write(StackName stack, ReadOnlySpan<byte> checkpoint) =>
        files.WriteWithBackup(layout.Checkpoint(stack), checkpoint);

    /// <summary>Keeps, beside the state, a checkpoint that cannot become the state.</summary>
    /// <returns>The file.</returns>
    internal string WriteInvalid(StackName stack, ReadOnlySpan<byte> checkpoint)
    {
        var file = layout.Invalid(stack, time.GetUtcNow());
        files.Write(file, checkpoint);
        return file;
    }

    /// <summary>Removes what a process that died left half written. For who holds the lock.</summary>
    internal void RemoveLeftovers(StackName stack) => AtomicFile.RemoveLeftovers(layout.Checkpoint(stack));

    /// <summary>Adds an update to the stack's history, with the checkpoint as it is now.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="update">The update.</param>
    /// <param name="log">What was told of it; empty: nothing is kept.</param>
    internal void AddHistory(StackName stack, UpdateInfo update, string log)
    {
        var earlier = layout.HistoryEntries(stack);
        update = update with { Version = earlier.Count + 1 };
        var checkpoint = File.ReadAllBytes(layout.Checkpoint(stack));
        files.Write(layout.Backup(stack, update.End), checkpoint);
        files.Write(layout.HistoryCheckpoint(stack, update.End), checkpoint);
        if (log.Length > 0)
        {
            files.Write(BackendLayout.LogOf(layout.HistoryEntry(stack, update.End)), Encoding.UTF8.GetBytes(log));
        }

        files.Write(layout.HistoryEntry(stack, update.End), UpdateInfoWriter.Write(update).Span);
        foreach (var entry in earlier.SkipLast(LogsKept - 1))
        {
            File.Delete(BackendLayout.LogOf(entry));
        }
    }

    private StackSummary Summarize(StackName stack)
    {
        using var checkpoint = Read(stack);
        return new StackSummary(stack, checkpoint.Manifest?.Time, checkpoint.ResourceCount, Locks(stack));
    }

    private void RefuseResources(StackName stack)
    {
        using var checkpoint = Read(stack);
        if (checkpoint.ResourceCount > 0)
        {
            throw new StateException(
                $"The stack '{stack}' still has {checkpoint.ResourceCount} resources. Delete them with: pulumi destroy --stack {stack.Stack}; " +
                "or forget them, which leaves them running, with: pulumi stack rm --force");
        }
    }

    private void EnsureExists(StackName stack)
    {
        EnsureReadable();
        if (!Exists(stack))
        {
            throw new StackNotFoundException(stack, Root);
        }
    }

    private void EnsureLayout()
    {
        if (EnsureReadable())
        {
            return;
        }

        files.Write(layout.Meta, "version: 1\n"u8);
    }

    /// <returns>Whether the backend has been used before.</returns>
    private bool EnsureReadable()
    {
        if (File.Exists(layout.Meta))
        {
            var meta = File.ReadAllText(layout.Meta).Trim();
            return meta == SupportedMeta
                ? true
                : throw new StateException($"{layout.Meta}: the embedded engine supports backends with '{SupportedMeta}' only, this one says '{meta}'. Use the official CLI.");
        }

        return Directory.Exists(layout.Stacks) && Directory.EnumerateFiles(layout.Stacks).Any()
            ? throw new StateException($"{layout.Stacks}: the backend has the old layout without projects. Upgrade it with the official CLI: pulumi state upgrade")
            : false;
    }
}
