namespace Pulumi.OpenStack.Compute;

/// <summary>Inputs of <see cref="Keypair"/>.</summary>
public sealed class KeypairArgs : ResourceArgs
{
    /// <summary>Its name. Another one makes a new resource.</summary>
    [Input("name")]
    public Input<string>? Name { get; set; }

    /// <summary>The public key, as in a .pub file; the cloud makes a pair unless given.</summary>
    [Input("publicKey")]
    public Input<string>? PublicKey { get; set; }

    /// <summary>The region; the provider's own unless given. Another one makes a new resource.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Whose key pair it is. Only for admins of the cloud.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    [Input("valueSpecs")]
    private InputMap<string>? _valueSpecs;

    /// <summary>Further fields of the request.</summary>
    public InputMap<string> ValueSpecs { get => _valueSpecs ??= []; set => _valueSpecs = value; }

    /// <summary>Inputs that say nothing.</summary>
    public static new KeypairArgs Empty => new();
}
