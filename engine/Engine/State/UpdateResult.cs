namespace EmbeddedEngine.State;

/// <summary>How an update ended, in the words of the history.</summary>
public enum UpdateResult
{
    /// <summary>Well.</summary>
    Succeeded,

    /// <summary>Something failed, or it was cancelled.</summary>
    Failed,

    /// <summary>Not at all: it had not ended when the entry was written.</summary>
    InProgress,
}
