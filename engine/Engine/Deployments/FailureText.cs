using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Deployments;

/// <summary>What the user is told of an exception.</summary>
internal static class FailureText
{
    /// <summary>Messages meant for the user as they are; anything else is a fault, of which only kind and text are told.</summary>
    public static string Of(Exception exception, CancellationToken cancellation) => exception switch
    {
        ProviderException or EngineException or FormatException => exception.Message,
        OperationCanceledException when cancellation.IsCancellationRequested =>
            "Cancelled while it was worked on: how far that got is not known. The next update tries it again.",
        _ => $"Unexpected failure ({exception.GetType().Name}): {exception.Message}",
    };
}
