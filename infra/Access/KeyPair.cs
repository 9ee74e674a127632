using Pulumi;
using Pulumi.Command.Local;

namespace GitOrigin.Infra.Access;

/// <summary>An ed25519 key pair in OpenSSH's format, made once and kept in the stack's state, where it is encrypted.</summary>
public sealed class KeyPair
{
    // The private key is in a file for a moment, in a folder that only we can read.
    private const string InFolder = "set -eu; umask 077; folder=$(mktemp -d); trap 'rm -rf \"$folder\"' EXIT; ";
    private const string Make = "ssh-keygen -q -t ed25519 -N '' -C '' -f \"$folder/key\"; ";
    private const string Show = "cat \"$folder/key\" \"$folder/key.pub\"";
    private const string New = InFolder + Make + Show;

    // Standard input holds the private key that comes back, or nothing.
    internal const string RestoredOrNew = InFolder
        + "cat >\"$folder/key\"; "
        + "if [ -s \"$folder/key\" ]; then ssh-keygen -y -P '' -f \"$folder/key\" >\"$folder/key.pub\"; else rm \"$folder/key\"; " + Make + "fi; "
        + Show;

    // A later version of this program may declare the command differently: the keys must stay what they are.
    private const string Keep = "printf '%s\\n' \"$PULUMI_COMMAND_STDOUT\"";

    /// <summary>Declares a key pair.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="parent">The part that it belongs to.</param>
    /// <param name="restored">The private key to begin with, empty for a new one; secret. Null where there never is one.</param>
    /// <param name="version">Another number makes another key pair.</param>
    public KeyPair(string name, Resource parent, Output<string>? restored = null, int version = 1)
    {
        var made = new Command(
            name,
            new()
            {
                Create = restored is null ? New : RestoredOrNew,
                Update = Keep,
                Stdin = restored is null ? null : (Input<string>)restored,
                // None for the first, so that a stack which never rotated its key has nothing to replace.
                Triggers = version == 1 ? new InputList<object>() : new object[] { version },
                Logging = Logging.None,
            },
            new() { Parent = parent, AdditionalSecretOutputs = { "stdout" } });
        PrivateKey = Output.CreateSecret(made.Stdout.Apply(KeyText.PrivateOf));
        PublicKey = Output.Unsecret(made.Stdout.Apply(KeyText.PublicOf));
    }

    /// <summary>The private key; secret.</summary>
    public Output<string> PrivateKey { get; }

    /// <summary>The public key, without a comment.</summary>
    public Output<string> PublicKey { get; }
}
