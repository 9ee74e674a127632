using System.Collections.Immutable;

namespace Pulumi.OpenStack.Networking;

/// <summary>A group of rules on what may reach a port, and what it may reach.</summary>
[OpenStackResourceType(Token)]
public partial class SecGroup : CustomResource
{
    private const string Token = "openstack:networking/secGroup:SecGroup";

    /// <summary>All tags, those of the cloud too.</summary>
    [Output("allTags")]
    public Output<ImmutableArray<string>> AllTags { get; private set; } = null!;

    /// <summary>Whether the rules that the cloud gives it, everything out, are removed at once.</summary>
    [Output("deleteDefaultRules")]
    public Output<bool?> DeleteDefaultRules { get; private set; } = null!;

    /// <summary>What it is.</summary>
    [Output("description")]
    public Output<string> Description { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Whether answers are let through.</summary>
    [Output("stateful")]
    public Output<bool> Stateful { get; private set; } = null!;

    /// <summary>Tags of the resource.</summary>
    [Output("tags")]
    public Output<ImmutableArray<string>> Tags { get; private set; } = null!;

    /// <summary>The project that owns it; the own one unless given. Only for admins of the cloud.</summary>
    [Output("tenantId")]
    public Output<string> TenantId { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public SecGroup(string name, SecGroupArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new SecGroupArgs(), MakeResourceOptions(options, ""))
    {
    }

    private SecGroup(string name, Input<string> id, SecGroupState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static SecGroup Get(string name, Input<string> id, SecGroupState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
