using System.Net;
using OpenStackClient.Http;

namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>Deletes what other things may still hold for a moment.</summary>
internal static class Deletion
{
    // What the cloud itself still does ends in seconds; what somebody made by hand does not.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Does something, and again as long as the service says that something is in the way.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="act">What to do.</param>
    /// <param name="what">What is removed, for messages.</param>
    /// <exception cref="CloudException">It is in the way for too long.</exception>
    public static async Task InsistAsync(Operation operation, Func<Task> act, string what)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                await act().ConfigureAwait(false);
                return;
            }
            catch (CloudException e) when (e.Status is HttpStatusCode.Conflict && waited < Patience)
            {
                operation.Say($"{what} is in use: {e.Words}");
                await operation.Wait.PauseAsync(Pause, () => $"{what} is still in use: {e.Words}", operation.Cancellation).ConfigureAwait(false);
            }
        }
    }
}
