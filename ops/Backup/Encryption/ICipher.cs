namespace GitOrigin.Ops.Backup.Encryption;

/// <summary>Encrypts under a passphrase.</summary>
public interface ICipher
{
    /// <summary>Encrypts.</summary>
    /// <exception cref="OpsException">There is no passphrase, or the program fails.</exception>
    Task EncryptAsync(Stream plain, Stream encrypted, CancellationToken cancellation);

    /// <summary>Decrypts. What was written is good only if this ends well.</summary>
    /// <exception cref="WrongPassphraseException">There is no passphrase, or another one than it was encrypted under.</exception>
    /// <exception cref="OpsException">What is encrypted is damaged, or the program fails.</exception>
    Task DecryptAsync(Stream encrypted, Stream plain, CancellationToken cancellation);
}
