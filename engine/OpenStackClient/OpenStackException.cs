namespace OpenStackClient;

/// <summary>A cloud that cannot be used as it was meant, said so that the user can act on it; the message holds no secret.</summary>
public class OpenStackException : Exception
{
    /// <summary>Makes the exception.</summary>
    public OpenStackException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
