namespace Pulumi;

/// <summary>What the engine is told about a resource besides its arguments.</summary>
public abstract class ResourceOptions
{
    /// <summary>The provider's id of an existing resource, which is then read instead of made.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource that this one belongs to; the stack if none is given.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that this one waits for although no input comes from them.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }

    /// <summary>Whether a delete is refused; null to do as the parent does.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of inputs whose changes are ignored, such as <c>tags["a"]</c>.</summary>
    public List<string> IgnoreChanges { get => field ??= []; set; }

    /// <summary>The version of the provider's package.</summary>
    public string? Version { get; set; }

    /// <summary>The provider; else the parent's for the package, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that may change a resource before it is registered, for it and all its children, run in the program.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>Functions that the engine calls back. Not supported: a resource that has one is refused.</summary>
    public List<ResourceTransform> ResourceTransforms { get => field ??= []; set; }

    /// <summary>Actions that the engine calls back. Not supported: a resource that has one is refused.</summary>
    public ResourceHookBinding Hooks { get => field ??= new(); set; }

    /// <summary>Where the resource was before.</summary>
    public List<Input<Alias>> Aliases { get => field ??= []; set; }

    /// <summary>The URN of a resource that exists, whose state is then fetched instead of anything being registered.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of properties whose changes replace the resource; <c>*</c> for all.</summary>
    public List<string> ReplaceOnChanges { get => field ??= []; set; }

    /// <summary>Where the provider's plugin can be fetched from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the real thing stays when the resource is deleted; null to do as the parent does.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion also ends this one, so that this one needs no delete of its own.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Paths of properties whose changes are not shown in full.</summary>
    public List<string> HideDiffs { get => field ??= []; set; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public List<Resource> ReplaceWith { get => field ??= []; set; }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>A copy that can be changed without changing this one.</summary>
    internal abstract ResourceOptions Clone();

    private protected T CopyTo<T>(T copy) where T : ResourceOptions
    {
        copy.Id = Id;
        copy.Parent = Parent;
        copy.DependsOn = DependsOn.Clone();
        copy.Protect = Protect;
        copy.IgnoreChanges = [.. IgnoreChanges];
        copy.Version = Version;
        copy.Provider = Provider;
        copy.CustomTimeouts = CustomTimeouts is null
            ? null
            : new() { Create = CustomTimeouts.Create, Update = CustomTimeouts.Update, Delete = CustomTimeouts.Delete };
        copy.ResourceTransformations = [.. ResourceTransformations];
        copy.ResourceTransforms = [.. ResourceTransforms];
        copy.Hooks = Hooks.Clone();
        copy.Aliases = [.. Aliases];
        copy.Urn = Urn;
        copy.ReplaceOnChanges = [.. ReplaceOnChanges];
        copy.PluginDownloadURL = PluginDownloadURL;
        copy.RetainOnDelete = RetainOnDelete;
        copy.DeletedWith = DeletedWith;
        copy.HideDiffs = [.. HideDiffs];
        copy.ReplaceWith = [.. ReplaceWith];
        copy.ReplacementTrigger = ReplacementTrigger;
        return copy;
    }

    /// <summary>Lists grow, single values are overridden by what the later options have.</summary>
    private protected void Take(ResourceOptions later)
    {
        Id = later.Id ?? Id;
        Parent = later.Parent ?? Parent;
        DependsOn.AddRange(later.DependsOn);
        Protect = later.Protect ?? Protect;
        IgnoreChanges.AddRange(later.IgnoreChanges);
        Version = later.Version ?? Version;
        Provider = later.Provider ?? Provider;
        CustomTimeouts = later.CustomTimeouts ?? CustomTimeouts;
        ResourceTransformations.AddRange(later.ResourceTransformations);
        ResourceTransforms.AddRange(later.ResourceTransforms);
        Hooks = Hooks.Concat(later.Hooks);
        Aliases.AddRange(later.Aliases);
        Urn = later.Urn ?? Urn;
        ReplaceOnChanges.AddRange(later.ReplaceOnChanges);
        PluginDownloadURL = later.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = later.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = later.DeletedWith ?? DeletedWith;
        HideDiffs.AddRange(later.HideDiffs);
        ReplaceWith.AddRange(later.ReplaceWith);
        ReplacementTrigger = later.ReplacementTrigger ?? ReplacementTrigger;
    }
}
