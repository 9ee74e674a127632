using Pulumi;
using Pulumi.Command.Local;

namespace GitOrigin.Infra.Access;

/// <summary>An ed25519 key pair in OpenSSH's format, made once and kept in the stack's state, where it is encrypted.</summary>
public sealed class KeyPair
{
    // The private key is in a file for a moment, in a folder that only we can read.
    private const string Make =
        "set -eu; umask 077; folder=$(mktemp -d); trap 'rm -rf \"$folder\"' EXIT; "
        + "ssh-keygen -q -t ed25519 -N '' -C '' -f \"$folder/key\"; cat \"$folder/key\" \"$folder/key.pub\"";

    // A later version of this program may declare the command differently: the keys must stay what they are.
    private const string Keep = "printf '%s\\n' \"$PULUMI_COMMAND_STDOUT\"";

    /// <summary>Declares a key pair.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="parent">The part that it belongs to.</param>
    public KeyPair(string name, Resource parent)
    {
        var made = new Command(
            name,
            new() { Create = Make, Update = Keep, Logging = Logging.None },
            new() { Parent = parent, AdditionalSecretOutputs = { "stdout" } });
        PrivateKey = Output.CreateSecret(made.Stdout.Apply(KeyText.PrivateOf));
        PublicKey = Output.Unsecret(made.Stdout.Apply(KeyText.PublicOf));
    }

    /// <summary>The private key; secret.</summary>
    public Output<string> PrivateKey { get; }

    /// <summary>The public key, without a comment.</summary>
    public Output<string> PublicKey { get; }
}
