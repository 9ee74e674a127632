namespace EmbeddedEngine.Providers;

/// <summary>An operation that failed, said so that the user can act on it; the message holds no secret.</summary>
public class ProviderException : Exception
{
    /// <summary>Makes the exception.</summary>
    public ProviderException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
