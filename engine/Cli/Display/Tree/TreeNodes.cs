using EmbeddedEngine.Cli.Display.Progress;
using EmbeddedEngine.Resources;

namespace EmbeddedEngine.Cli.Display.Tree;

/// <summary>A resource and what stands in it.</summary>
internal sealed record TreeNode(ResourceProgress Resource, IReadOnlyList<TreeNode> Children);

/// <summary>Arranges resources by parent, and leaves out those that need not be seen.</summary>
internal static class TreeNodes
{
    /// <summary>The tree of the wanted resources and of all that they stand in. The stack itself is not in it: everything is in the stack.</summary>
    public static IReadOnlyList<TreeNode> Of(UpdateProgress progress, Func<ResourceProgress, bool> wanted)
    {
        var needed = new HashSet<Urn>();
        foreach (var resource in progress.Resources.Where(wanted))
        {
            for (var at = resource; at is not null && IsInTree(at) && needed.Add(at.Urn);)
                at = at.Parent is { } parent ? progress.Find(parent) : null;
        }

        var children = progress.Resources
            .Where(resource => needed.Contains(resource.Urn))
            .ToLookup(resource => resource.Parent is { } parent && needed.Contains(parent) ? parent : (Urn?)null);
        return Level(null);

        IReadOnlyList<TreeNode> Level(Urn? parent) =>
            [.. children[parent].Select(resource => new TreeNode(resource, Level(resource.Urn)))];
    }

    /// <summary>Whether the resource has a place in the tree.</summary>
    public static bool IsInTree(ResourceProgress resource) => resource.Urn.Type != Urn.StackType;
}
