using OpenStackClient.Http;

namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>What was made, and its maker was not told.</summary>
internal static class HalfMade
{
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);

    /// <summary>Makes something; where the answer is lost it looks whether it was made.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="make">Makes it; answers its id.</param>
    /// <param name="find">Answers the id of what was half made; null where there is none.</param>
    /// <exception cref="CloudException">It was not made.</exception>
    public static async Task<string> MakeAsync(Operation operation, Func<Task<string>> make, Func<Operation, Task<string?>> find)
    {
        try
        {
            return await make().ConfigureAwait(false);
        }
        catch (CloudException e) when (e.OutcomeUnknown)
        {
            await PauseAsync(operation, e).ConfigureAwait(false);
            if (await find(operation).ConfigureAwait(false) is { } made)
                return made;
            throw;
        }
    }

    /// <summary>Gives the cloud a moment to show what it was asked to make.</summary>
    public static Task PauseAsync(Operation operation, CloudException lost) =>
        operation.Wait.PauseAsync(TryAgain, () => lost.Words, operation.Cancellation);
}
