using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>A group of servers that run together, or apart.</summary>
[OpenStackResourceType(Token)]
public partial class ServerGroup : CustomResource
{
    private const string Token = "openstack:compute/serverGroup:ServerGroup";

    /// <summary>The ids of its servers.</summary>
    [Output("members")]
    public Output<ImmutableArray<string>> Members { get; private set; } = null!;

    /// <summary>Its name.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The policy, in spite of its name only one: affinity, anti-affinity, soft-affinity or soft-anti-affinity.</summary>
    [Output("policies")]
    public Output<string?> Policies { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Its rules.</summary>
    [Output("rules")]
    public Output<Outputs.ServerGroupRules> Rules { get; private set; } = null!;

    /// <summary>Further fields of the request.</summary>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public ServerGroup(string name, ServerGroupArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new ServerGroupArgs(), MakeResourceOptions(options, ""))
    {
    }

    private ServerGroup(string name, Input<string> id, ServerGroupState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static ServerGroup Get(string name, Input<string> id, ServerGroupState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
