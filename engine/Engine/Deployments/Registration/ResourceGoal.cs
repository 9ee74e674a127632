using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Deployments.Registration;

/// <summary>What the program says that a resource is to be.</summary>
internal sealed record ResourceGoal
{
    /// <summary>Its own type.</summary>
    public required string Type { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a provider manages it.</summary>
    public required bool Custom { get; init; }

    /// <summary>What it stands in.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The program's inputs.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>Id to read it by; null for what the stack manages.</summary>
    public string? ReadId { get; init; }

    /// <summary>Id of what exists and is to be taken into the stack; empty for what the stack makes itself.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Reference to its provider; empty when the program names none.</summary>
    public string Provider { get; init; } = "";

    /// <summary>References to the providers of what stands in it, by package.</summary>
    public ImmutableDictionary<string, string> Providers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Version of its package; empty when not given.</summary>
    public string Version { get; init; } = "";

    /// <summary>Where its plugin is fetched from; empty when not given.</summary>
    public string PluginDownloadUrl { get; init; } = "";

    /// <summary>Whether it must not be deleted; null: as the parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>Whether it outlives the stack; null: as the parent.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>What takes it along when it is deleted; null: as the parent.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>What replaces it when it is replaced itself.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>The value whose change replaces it; null if there is none.</summary>
    public PropertyValue ReplacementTrigger { get; init; } = PropertyValue.Nothing;

    /// <summary>All it depends on.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>What each input depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;

    /// <summary>Order of a replacement; null leaves it to the provider.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Paths whose changes do not count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Paths whose changes replace.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Outputs that are secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Where it was before.</summary>
    public ImmutableArray<AliasSpec> Aliases { get; init; } = [];

    /// <summary>Time limits.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>Where the program registered it.</summary>
    public string SourcePosition { get; init; } = "";
}
