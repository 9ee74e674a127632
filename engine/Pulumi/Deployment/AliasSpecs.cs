namespace Pulumi;

/// <summary>Writes aliases for an engine that works out the URNs itself.</summary>
internal static class AliasSpecs
{
    public static async Task<Pulumirpc.Alias> CreateAsync(Input<Alias> input)
    {
        var alias = (await input.ToOutput().DataTask).Value;
        if (alias.Urn is { } urn)
            return new() { Urn = urn };

        AliasChecks.Check(alias);
        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name),
            Type = await TextAsync(alias.Type),
            Project = await TextAsync(alias.Project),
            Stack = await TextAsync(alias.Stack),
        };
        if (alias.NoParent)
            spec.NoParent = true;
        else if (alias.Parent is not null)
            spec.ParentUrn = await TextAsync(alias.Parent.Urn);
        else if (alias.ParentUrn is not null)
            spec.ParentUrn = await TextAsync(alias.ParentUrn);
        return new() { Spec = spec };
    }

    /// <summary>Empty for what is as it is now.</summary>
    private static async Task<string> TextAsync(Input<string>? text) => (await text.ToOutput().DataTask).Value ?? "";
}
