namespace GitOrigin.Ops.Backup.Encryption;

/// <summary>The passphrase is missing or is another one than the file was encrypted under.</summary>
public sealed class WrongPassphraseException(string message) : OpsException(message);
