using Pulumi;
using Pulumi.Command.Local;

namespace GitOrigin.Infra.Backup;

/// <summary>
/// The host key and the deploy key that were saved with the newest backup, looked up once, when the stack is made: so that
/// clients know the server again, and deployments still get in, after everything was thrown away.
/// </summary>
public sealed class SavedIdentity
{
    // The answer of the first time stays: what is in the backup later comes from these very keys.
    private const string Keep = "printf '%s\\n' \"$PULUMI_COMMAND_STDOUT\"";

    private readonly Output<IdentityText> _identity;

    /// <summary>Declares the look-up.</summary>
    /// <param name="access">The way to the backup.</param>
    /// <param name="root">The project's root folder.</param>
    /// <param name="parent">The part that it belongs to.</param>
    public SavedIdentity(BackupAccess access, string root, Resource parent)
    {
        var read = new Command(
            "saved-identity",
            new()
            {
                Create = IdentityText.Command,
                Update = Keep,
                Dir = root,
                Stdin = Output.CreateSecret(OpsJson.Write(new { backup = access })),
                Logging = Logging.Stderr,
            },
            new() { Parent = parent, AdditionalSecretOutputs = { "stdout" }, IgnoreChanges = { "stdin" } });
        _identity = Output.CreateSecret(read.Stdout.Apply(IdentityText.Parse));
        HostKey = _identity.Apply(identity => identity.HostKeyOrNone);
    }

    /// <summary>The private host key, empty where none was saved; secret.</summary>
    public Output<string> HostKey { get; }

    /// <summary>The private key of <c>anon</c>, empty where none of that version was saved; secret.</summary>
    public Output<string> DeployKey(int version) => _identity.Apply(identity => identity.DeployKeyOrNone(version));
}
