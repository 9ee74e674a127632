using System.Collections.Immutable;

namespace Pulumi.OpenStack.Compute;

/// <summary>An SSH key pair that servers can be made with.</summary>
[OpenStackResourceType(Token)]
public partial class Keypair : CustomResource
{
    private const string Token = "openstack:compute/keypair:Keypair";

    /// <summary>The fingerprint of the public key.</summary>
    [Output("fingerprint")]
    public Output<string> Fingerprint { get; private set; } = null!;

    /// <summary>Its name. Another one makes a new resource.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>The private key, where the cloud made the pair.</summary>
    [Output("privateKey")]
    public Output<string> PrivateKey { get; private set; } = null!;

    /// <summary>The public key, as in a .pub file; the cloud makes a pair unless given.</summary>
    [Output("publicKey")]
    public Output<string> PublicKey { get; private set; } = null!;

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Output("region")]
    public Output<string> Region { get; private set; } = null!;

    /// <summary>Whose key pair it is. Only for admins of the cloud.</summary>
    [Output("userId")]
    public Output<string> UserId { get; private set; } = null!;

    /// <summary>Further fields of the request.</summary>
    [Output("valueSpecs")]
    public Output<ImmutableDictionary<string, string>?> ValueSpecs { get; private set; } = null!;

    /// <summary>Declares the resource.</summary>
    /// <param name="name">A name that is unique among resources of this type and parent.</param>
    /// <param name="args">The inputs.</param>
    /// <param name="options">The options.</param>
    public Keypair(string name, KeypairArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new KeypairArgs(), MakeResourceOptions(options, ""))
    {
    }

    private Keypair(string name, Input<string> id, KeypairState? state = null, CustomResourceOptions? options = null)
        : base(Token, name, state, MakeResourceOptions(options, id))
    {
    }

    /// <summary>Reads a resource that exists.</summary>
    /// <param name="name">A name for it in this program.</param>
    /// <param name="id">Its id.</param>
    /// <param name="state">What else is known of it.</param>
    /// <param name="options">The options.</param>
    public static Keypair Get(string name, Input<string> id, KeypairState? state = null, CustomResourceOptions? options = null) =>
        new(name, id, state, options);

    private static CustomResourceOptions MakeResourceOptions(CustomResourceOptions? options, Input<string>? id)
    {
        var merged = CustomResourceOptions.Merge(new CustomResourceOptions { Version = Utilities.Version, AdditionalSecretOutputs = { "privateKey" } }, options);
        merged.Id = id ?? merged.Id;
        return merged;
    }
}
