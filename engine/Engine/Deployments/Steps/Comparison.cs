using System.Collections.Immutable;
using EmbeddedEngine.Deployments.Properties;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Steps;

/// <summary>Makes of a provider's answer what the decision needs.</summary>
internal static class Comparison
{
    /// <summary>Compares the inputs where the provider does not say, and applies the option <c>replaceOnChanges</c>.</summary>
    public static DiffResult Complete(DiffResult diff, PropertyMap old, PropertyMap @new, ImmutableArray<string> replaceOnChanges)
    {
        if (diff.Changes == DiffChanges.Unknown || (diff.Changes == DiffChanges.Some && diff.Detailed.IsEmpty))
        {
            var detailed = InputDiff.Compare(old, @new);
            diff = diff with
            {
                Detailed = detailed,
                Changes = diff.Changes == DiffChanges.Unknown && detailed.IsEmpty ? DiffChanges.None : DiffChanges.Some,
            };
        }

        return ReplaceOnChanges.Apply(diff, replaceOnChanges);
    }

    /// <summary>Compares a component's inputs, which no provider knows.</summary>
    public static DiffResult OfComponent(PropertyMap old, PropertyMap @new) => Complete(DiffResult.Unknown, old, @new, []);
}
