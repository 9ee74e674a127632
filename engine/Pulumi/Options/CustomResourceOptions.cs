namespace Pulumi;

/// <summary>Options of a resource that a provider makes.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>Whether the old resource is deleted before its replacement is made; null to do as the provider wants.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret although the provider does not say so.</summary>
    public List<string> AdditionalSecretOutputs { get => field ??= []; set; }

    /// <summary>The provider's id of an existing resource that this stack is to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>New options of both: lists are joined, single values are those of the second, where it has them.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = options1?.Copy() ?? new();
        if (options2 is null)
            return merged;
        merged.Take(options2);
        merged.DeleteBeforeReplace = options2.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged.AdditionalSecretOutputs.AddRange(options2.AdditionalSecretOutputs);
        merged.ImportId = options2.ImportId ?? merged.ImportId;
        return merged;
    }

    internal override ResourceOptions Clone() => Copy();

    private CustomResourceOptions Copy() => CopyTo(new CustomResourceOptions
    {
        DeleteBeforeReplace = DeleteBeforeReplace,
        AdditionalSecretOutputs = [.. AdditionalSecretOutputs],
        ImportId = ImportId,
    });
}
