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

    // What it complains about never holds any of the text.
    private static (string Private, string Public) Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (end < 0)
            throw new FormatException("ssh-keygen printed no private key.");
        end += End.Length;
        return PublicKey.TryParse(text[end..], out var key, out var problem)
            ? (text[..end] + "\n", key.Text)
            : throw new FormatException($"What ssh-keygen printed as the public key {problem}.");
    }
}
