namespace Pulumi;

/// <summary>An error that is shown at a resource.</summary>
public sealed class ResourceException : Exception
{
    /// <summary>An error at a resource.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="hideStack">Whether only the message is shown, without the stack trace.</param>
    public ResourceException(string message, Resource? resource, bool hideStack = false) : base(message)
    {
        Resource = resource;
        HideStack = hideStack;
    }

    internal Resource? Resource { get; }

    internal bool HideStack { get; }
}
