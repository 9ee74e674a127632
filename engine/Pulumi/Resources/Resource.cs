using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that the engine keeps track of: a real thing that a provider makes, or a component that groups others.</summary>
public abstract class Resource
{
    private readonly Lock _childrenLock = new();
    private ImmutableList<Resource> _children = [];

    private protected Resource(
        string type,
        string name,
        bool custom,
        ResourceArgs args,
        ResourceOptions options,
        bool remote = false,
        RegisterPackageRequest? package = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var deployment = Deployment.Require();

        TypeToken = type;
        LogicalName = name;
        IsCustom = custom;
        IsRemote = remote;
        var parent = options.Parent ?? deployment.Stack;
        Transformations = [.. options.ResourceTransformations, .. parent?.Transformations ?? []];

        (args, options) = Transform(args, options.Clone());
        options.Parent ??= parent;
        options.Protect ??= parent?.Protect;
        Parent = options.Parent;
        Protect = options.Protect;
        Version = options.Version;
        PluginDownloadURL = options.PluginDownloadURL;
        Providers = ProviderSelection.ForChildren(parent, options);
        Provider = ProviderSelection.ForResource(type, custom, parent, options);
        parent?.AddChild(this);

        Aliases = new(() => AliasUrns.Of(this, options.Aliases));
        deployment.Registrar.Start(this, args, options, package);
    }

    /// <summary>For resources that are only referred to: nothing is registered.</summary>
    private protected Resource(Output<string> urn)
    {
        TypeToken = "";
        LogicalName = "";
        IsCustom = true;
        Urn = urn;
        Transformations = [];
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        Aliases = new([]);
    }

    /// <summary>The resource's name that is unique in all stacks; see <see cref="Pulumi.Urn"/>.</summary>
    public Output<string> Urn { get; internal set; } = null!;

    internal string TypeToken { get; }

    internal string LogicalName { get; }

    /// <summary>Whether a provider makes it; otherwise it is a component.</summary>
    internal bool IsCustom { get; }

    /// <summary>Whether it is a component that a provider makes.</summary>
    internal bool IsRemote { get; }

    internal Resource? Parent { get; }

    internal bool? Protect { get; }

    internal string? Version { get; }

    internal string? PluginDownloadURL { get; }

    /// <summary>The explicit provider of this resource; null for the default one.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>Explicit providers for children, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    /// <summary>What is run on this resource and all its children.</summary>
    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    /// <summary>The URNs that the resource may have had, for engines that do not work them out themselves.</summary>
    internal Lazy<ImmutableArray<Output<string>>> Aliases { get; }

    internal ImmutableList<Resource> Children
    {
        get
        {
            lock (_childrenLock)
                return _children;
        }
    }

    /// <summary>The resource's type, such as <c>command:remote:Command</c>.</summary>
    public string GetResourceType() => TypeToken;

    /// <summary>The resource's name as the program gave it.</summary>
    public string GetResourceName() => LogicalName;

    private void AddChild(Resource child)
    {
        lock (_childrenLock)
            _children = _children.Add(child);
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        var parent = options.Parent;
        foreach (var transformation in Transformations)
        {
            if (transformation(new(this, args, options)) is not { } result)
                continue;
            if (result.Options.Parent != parent)
                throw new ArgumentException("A transformation cannot change the 'parent' of a resource.");
            (args, options) = (result.Args, result.Options.Clone());
        }
        return (args, options);
    }
}
