using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// Works out all URNs that a resource may have had: by its own aliases, by its parent's, and by both together.
/// Needed only for an engine that does not do this itself.
/// </summary>
internal static class AliasUrns
{
    public static ImmutableArray<Output<string>> Of(Resource resource, IReadOnlyCollection<Input<Alias>> aliases)
    {
        var urns = ImmutableArray.CreateBuilder<Output<string>>();
        foreach (var alias in aliases)
            urns.Add(Own(resource, alias));

        if (resource.Parent is not { } parent)
            return urns.ToImmutable();
        foreach (var parentUrn in parent.Aliases.Value)
        {
            var inheritedName = parentUrn.Apply(urn => NameUnder(resource, parent, urn));
            urns.Add(Urn.Create(inheritedName, resource.TypeToken, parentUrn: parentUrn));
            foreach (var alias in aliases)
                urns.Add(alias.Apply(known => known.Urn is { } urn
                    ? Output.Create(urn)
                    : Urn.Create(
                        known.Name ?? inheritedName, known.Type ?? resource.TypeToken, null, parentUrn, known.Project, known.Stack)));
        }
        return urns.ToImmutable();
    }

    private static Output<string> Own(Resource resource, Input<Alias> alias) => alias.Apply(known =>
    {
        if (known.Urn is { } urn)
            return Output.Create(urn);
        AliasChecks.Check(known);
        var isMoved = known.NoParent || known.Parent is not null || known.ParentUrn is not null;
        return Urn.Create(
            known.Name ?? resource.LogicalName,
            known.Type ?? resource.TypeToken,
            isMoved ? known.Parent : resource.Parent,
            known.ParentUrn,
            known.Project,
            known.Stack);
    });

    /// <summary>A child's name often begins with its parent's; then it changed with it.</summary>
    private static string NameUnder(Resource resource, Resource parent, string parentUrn) =>
        resource.LogicalName.StartsWith(parent.LogicalName, StringComparison.Ordinal)
            ? Urn.NameOf(parentUrn) + resource.LogicalName[parent.LogicalName.Length..]
            : resource.LogicalName;
}
