namespace Pulumi.OpenStack.Networking;

/// <summary>What is known of a <see cref="SecGroup"/> that is read.</summary>
public sealed class SecGroupState : ResourceArgs
{
    [Input("allTags")]
    private InputList<string>? _allTags;

    /// <summary>All tags, those of the cloud too.</summary>
    public InputList<string> AllTags { get => _allTags ??= []; set => _allTags = value; }

    /// <summary>Whether the rules that the cloud gives it, everything out, are removed at once.</summary>
    [Input("deleteDefaultRules")]
    public Input<bool>? DeleteDefaultRules { get; set; }

    /// <summary>What it is.</summary>
    [Input("description")]
    public Input<string>? Description { get; set; }

    /// <summary>Its name.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Whether answers are let through.</summary>
    [Input("stateful")]
    public Input<bool>? Stateful { get; set; }

    [Input("tags")]
    private InputList<string>? _tags;

    /// <summary>Tags of the resource.</summary>
    public InputList<string> Tags { get => _tags ??= []; set => _tags = value; }

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new SecGroupState Empty => new();
}
