using EmbeddedEngine.Resources;
using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>Finds the names under which a resource may stand in the old state.</summary>
internal static class OldUrns
{
    /// <summary>The candidates, the likeliest first: its own, its aliases', and those that its parent's earlier name gives.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="urn">The resource's name now.</param>
    /// <param name="goal">What the program says of it.</param>
    /// <param name="oldParent">The name under which the parent was found in the old state; null when there is no parent or it was not found.</param>
    public static IEnumerable<Urn> Of(StackName stack, Urn urn, ResourceGoal goal, Urn? oldParent)
    {
        var parentMoved = oldParent is { } moved && moved != goal.Parent;
        var candidates = new List<Urn> { urn };
        candidates.AddRange(goal.Aliases.Select(alias => alias.Urn ?? Resolve(stack, goal, alias, ParentOf(goal, alias))));
        if (parentMoved)
        {
            candidates.Add(Urn.Create(stack.Stack, stack.Project, oldParent, goal.Type, Inherited(goal.Name, goal.Parent!.Value, oldParent!.Value)));
            candidates.AddRange(goal.Aliases.Where(alias => KeepsParent(goal, alias)).Select(alias => Resolve(
                stack, goal, alias with { Name = alias.Name ?? Inherited(goal.Name, goal.Parent.Value, oldParent.Value) }, oldParent)));
        }

        return candidates.Distinct();
    }

    private static Urn Resolve(StackName stack, ResourceGoal goal, AliasSpec alias, Urn? parent) => Urn.Create(
        alias.Stack ?? stack.Stack, alias.Project ?? stack.Project, parent, alias.Type ?? goal.Type, alias.Name ?? goal.Name);

    private static Urn? ParentOf(ResourceGoal goal, AliasSpec alias) => alias.NoParent ? null : alias.Parent ?? goal.Parent;

    private static bool KeepsParent(ResourceGoal goal, AliasSpec alias) =>
        alias is { Urn: null, NoParent: false } && (alias.Parent is null || alias.Parent == goal.Parent);

    /// <summary>A child's name that began with its parent's began with the parent's old one then.</summary>
    private static string Inherited(string name, Urn parent, Urn oldParent) =>
        name.StartsWith(parent.Name, StringComparison.Ordinal) ? oldParent.Name + name[parent.Name.Length..] : name;
}
