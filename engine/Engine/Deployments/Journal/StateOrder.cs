using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Steps;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Deployments.Journal;

/// <summary>Puts entries of a state in an order in which what one refers to comes before it.</summary>
internal static class StateOrder
{
    /// <summary>
    /// The same entries, in their order as far as their references allow. Of entries that refer to each other in a circle,
    /// the one that the given order has first comes last.
    /// </summary>
    public static ImmutableArray<ResourceState> Sort(IReadOnlyList<ResourceState> entries)
    {
        var live = new Dictionary<Urn, int>();
        var replaced = new Dictionary<Urn, List<int>>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (!entries[i].Delete && live.TryAdd(entries[i].Urn, i))
                continue;
            if (!replaced.TryGetValue(entries[i].Urn, out var list))
                replaced[entries[i].Urn] = list = [];
            list.Add(i);
        }

        var sorted = ImmutableArray.CreateBuilder<ResourceState>(entries.Count);
        var begun = new bool[entries.Count];
        var path = new Stack<(int Entry, Queue<int> Before)>();
        for (var i = 0; i < entries.Count; i++)
        {
            Begin(i);
            while (path.TryPeek(out var at))
            {
                if (at.Before.TryDequeue(out var first))
                    Begin(first);
                else
                    sorted.Add(entries[path.Pop().Entry]);
            }
        }

        return sorted.MoveToImmutable();

        void Begin(int entry)
        {
            if (!begun[entry])
            {
                begun[entry] = true;
                path.Push((entry, new Queue<int>(Before(entries[entry]))));
            }
        }

        IEnumerable<int> Before(ResourceState entry)
        {
            foreach (var urn in StateReferences.Of(entry))
            {
                var others = replaced.GetValueOrDefault(urn) ?? [];
                if (live.TryGetValue(urn, out var known))
                    yield return known;
                else if (others.Count > 0)
                    yield return others[0];

                // Which of several providers of one name is meant, its id says.
                if (ProviderReference.TryParse(entry.Provider, out var provider) && provider.Urn == urn)
                {
                    foreach (var other in others.Where(other => entries[other].Id == provider.Id))
                        yield return other;
                }
            }
        }
    }
}
