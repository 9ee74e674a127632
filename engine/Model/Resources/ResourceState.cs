using System.Collections.Immutable;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Resources;

/// <summary>What is known of one resource: an entry of a checkpoint. Immutable; a step makes a new one.</summary>
public sealed record ResourceState
{
    /// <summary>The resource's name in the stack.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The resource's own type; the last part of the URN's qualified type.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider manages it; false for components and the stack.</summary>
    public required bool Custom { get; init; }

    /// <summary>The provider's id of it; empty for components.</summary>
    public string Id { get; init; } = "";

    /// <summary>Checked inputs.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>Outputs.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>Replaced, and to be deleted at the end of the update.</summary>
    public bool Delete { get; init; }

    /// <summary>Read, not made, by this stack: never deleted by it.</summary>
    public bool External { get; init; }

    /// <summary>Deleting or replacing it is an error.</summary>
    public bool Protect { get; init; }

    /// <summary>To be replaced at the next update, whatever the difference.</summary>
    public bool Taint { get; init; }

    /// <summary>Deleted before a replacement that has not been made yet.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>When it goes out of the stack, the provider is not told to delete it.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>The resource it stands in, if any.</summary>
    public Urn? Parent { get; init; }

    /// <summary>The provider reference, <c>URN::ID</c>; empty for components.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Everything it depends on.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>What each input depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty;

    /// <summary>The resource whose deletion takes this one along, if any.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>The value whose change replaces the resource; null if there is none.</summary>
    public PropertyValue ReplacementTrigger { get; init; } = PropertyValue.Nothing;

    /// <summary>Why the resource, though made, is not as it should be.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>Names of outputs that are secret whatever the provider says.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Property paths whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Property paths whose changes replace.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Time limits set by the user.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = CustomTimeouts.None;

    /// <summary>The id it was imported by; empty if it was not.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>When it was made, UTC.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>When it was last changed, UTC.</summary>
    public DateTimeOffset? Modified { get; init; }

    /// <summary>Where the program registered it, <c>project:///path#line,column</c>; empty if not known.</summary>
    public string SourcePosition { get; init; } = "";
}
