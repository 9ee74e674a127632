namespace GitOrigin.Infra.Access;

/// <summary>Takes apart what prints a private key and then its public key.</summary>
public static class KeyText
{
    private const string End = "-----END OPENSSH PRIVATE KEY-----";

    /// <summary>The private key, which ends with a line end.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string PrivateOf(string text) => Split(text).Private;

    /// <summary>The public key without its comment.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static string PublicOf(string text) => Split(text).Public;

    /// <summary>The public key alone, for whoever wants to know more of it.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static PublicKey KeyOf(string text) => PublicKey.TryParse(text, out var key, out var problem)
        ? key
        : throw new FormatException($"What ssh-keygen printed as the public key {problem}.");

    // What it complains about never holds any of the text.
    private static (string Private, string Public) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (end < 0)
            throw new FormatException("ssh-keygen printed no private key.");
        end += End.Length;
        return (text[..end] + "\n", KeyOf(text[end..]).Text);
    }
}
