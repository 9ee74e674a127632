namespace EmbeddedEngine;

/// <summary>
/// A failure that is told to the person who runs the engine as it stands: the message says what is wrong, where,
/// and what to do about it, and holds no secret.
/// </summary>
public abstract class EngineException : Exception
{
    /// <summary>Makes a failure with a message for the user.</summary>
    protected EngineException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
