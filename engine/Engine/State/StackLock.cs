namespace EmbeddedEngine.State;

/// <summary>
/// The right to change a stack, held by at most one process: a file of its own in the stack's folder of locks.
/// Who finds another file there, before or after writing its own, gives way; of those that come at the same moment the one
/// whose file has the first name waits until the others have, so that one of them goes on and never two. A lock does not
/// expire. One whose process is gone for certain is taken over.
/// </summary>
public sealed class StackLock : IDisposable
{
    private const string Extension = ".json";
    private static readonly TimeSpan TimeToGiveWay = TimeSpan.FromSeconds(2);
    private readonly string file;

    private StackLock(string file) => this.file = file;

    /// <summary>Takes a stack's lock.</summary>
    /// <param name="folder">The stack's folder of locks.</param>
    /// <param name="id">The new lock's name.</param>
    /// <param name="self">Who takes it.</param>
    /// <param name="processes">Tells whether who holds a lock is still there.</param>
    /// <param name="warn">Is told of a lock that is taken over.</param>
    /// <exception cref="StateException">Another process holds it.</exception>
    internal static StackLock Acquire(string folder, Guid id, LockHolder self, IProcessTable processes, Action<string> warn)
    {
        RefuseOthers(folder, ownFile: null, self, processes, warn);
        var file = Path.Combine(folder, id.ToString("d") + Extension);
        try
        {
            new AtomicFile().Write(file, self.ToJson());
        }
        catch (StateException)
        {
            // Whoever has got the lock meanwhile has removed it half written.
            RefuseOthers(folder, ownFile: null, self, processes, warn);
            throw;
        }

        try
        {
            RefuseOthers(folder, file, self, processes, warn);
            AtomicFile.RemoveLeftovers(folder, "*" + Extension);
        }
        catch
        {
            File.Delete(file);
            throw;
        }

        return new StackLock(file);
    }

    /// <summary>Who holds locks of a stack.</summary>
    internal static IReadOnlyList<LockHolder> Holders(string folder) => [.. Files(folder).Select(Read).OfType<LockHolder>()];

    /// <summary>Removes every lock of a stack, whoever holds it: what <c>pulumi cancel</c> does.</summary>
    /// <returns>How many there were.</returns>
    internal static int RemoveAll(string folder)
    {
        var files = Files(folder);
        foreach (var file in files)
        {
            File.Delete(file);
        }

        return files.Count;
    }

    /// <summary>Gives the lock back.</summary>
    public void Dispose() => File.Delete(file);

    private static void RefuseOthers(string folder, string? ownFile, LockHolder self, IProcessTable processes, Action<string> warn)
    {
        foreach (var other in Files(folder).Where(other => other != ownFile))
        {
            var holder = Read(other);
            if (holder is not null && holder.Hostname == self.Hostname && processes.IsGone(holder.Pid, holder.Process))
            {
                warn($"The stack was locked by {holder}, which is gone: its lock is taken over.");
                File.Delete(other);
                continue;
            }

            var givesWay = ownFile is not null && string.CompareOrdinal(ownFile, other) < 0
                && SpinWait.SpinUntil(() => !File.Exists(other), TimeToGiveWay);
            if (!givesWay && File.Exists(other))
            {
                throw new StateException(
                    $"The stack is locked by {holder?.ToString() ?? "a process that did not say who it is"}. " +
                    $"Wait until it is done; if you know that it is not running any more, clear its lock with: pulumi cancel ({other})");
            }
        }
    }

    private static LockHolder? Read(string file)
    {
        try
        {
            return LockHolder.FromJson(File.ReadAllBytes(file));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Extension).Where(file => !Path.GetFileName(file).StartsWith('.'))]
        : [];
}
