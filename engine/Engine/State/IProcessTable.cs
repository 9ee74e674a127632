namespace EmbeddedEngine.State;

/// <summary>Which processes of this machine are there.</summary>
public interface IProcessTable
{
    /// <summary>The id of this process.</summary>
    int CurrentId { get; }

    /// <summary>
    /// What tells this process from any other that had or will have the same id, on this machine; null where the
    /// system does not say.
    /// </summary>
    string? CurrentIdentity { get; }

    /// <summary>Whether a process is gone for certain; false where that cannot be known.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="identity">Its <see cref="CurrentIdentity"/>, as it was; null where it is not known.</param>
    bool IsGone(int id, string? identity);
}
