namespace Pulumi;

/// <summary>Refuses aliases that contradict themselves.</summary>
internal static class AliasChecks
{
    public static void Check(Alias alias)
    {
        var parents = (alias.NoParent ? 1 : 0) + (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1);
        if (parents > 1)
            throw new ArgumentException("An alias takes at most one of 'Parent', 'ParentUrn' and 'NoParent'.");
    }
}
