using GitOrigin.Infra.Settings;
using Pulumi;
using Pulumi.OpenStack.Compute;

namespace GitOrigin.Infra.Sites.OpenStack;

/// <summary>The key pair that opens the image's own account.</summary>
/// <param name="KeyPair">Its name in the cloud.</param>
/// <param name="PrivateKey">Its private key; secret.</param>
internal sealed record Login(Input<string> KeyPair, Output<string> PrivateKey)
{
    /// <summary>The one that the settings name, or one that is made.</summary>
    public static Login Of(OpenStackSiteSettings settings, Output<string>? loginKey, Resource parent)
    {
        if (settings.KeyPair is { } existing)
            return new(existing, loginKey!);
        var made = new Access.KeyPair("login-key", parent);
        var keyPair = new Keypair("key-pair", new() { Name = settings.Name, PublicKey = made.PublicKey }, new() { Parent = parent });
        return new(keyPair.Name, made.PrivateKey);
    }
}
