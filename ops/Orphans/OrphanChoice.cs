using System.Collections.Immutable;

namespace GitOrigin.Ops.Orphans;

/// <summary>Which of the orphans are meant.</summary>
internal static class OrphanChoice
{
    /// <summary>What is deleted.</summary>
    /// <param name="found">What is there.</param>
    /// <param name="included">Ids and addresses of what is held, and is to be deleted all the same.</param>
    /// <exception cref="OpsException">Nothing is called so, or it may not be deleted; or a whole server is there and not named.</exception>
    public static ImmutableArray<Orphan> ToDelete(IReadOnlyCollection<Orphan> found, IReadOnlyCollection<string> included)
    {
        foreach (var word in included)
        {
            if (found.FirstOrDefault(one => one.IsCalled(word)) is not { } meant)
            {
                throw new OpsException($"nothing that is left behind is called '{word}': give an id, or an address, out of the list");
            }

            if (meant.Hold == Hold.Managed)
            {
                throw new OpsException($"'{word}' is of a network that others manage, which is never deleted");
            }
        }

        bool IsIncluded(Orphan one) => included.Any(one.IsCalled);
        return found.FirstOrDefault(one => one.Hold == Hold.WholeServer && !IsIncluded(one)) is { } server
            ? throw new OpsException(
                $"server {server.Id} ({server.Name}) is whole and the state does not speak of it, so nothing is deleted: is the stack's state kept elsewhere "
                + "(PULUMI_BACKEND_URL)? If the server is really left behind, name it with --include")
            : [.. found.Where(one => one.Hold == Hold.None || (one.Hold != Hold.Managed && IsIncluded(one)))];
    }
}
