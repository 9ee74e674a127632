using EmbeddedEngine.Protocol;

namespace EmbeddedEngine.State;

/// <summary>
/// How a secret stands in state: an object with the mark of a secret and one more field. In both forms the text is
/// the JSON of the value, so that a string has its quotes.
/// </summary>
/// <param name="Field">The field: <c>ciphertext</c> or <c>plaintext</c>.</param>
/// <param name="Convert">Makes the field's text of the JSON of the value.</param>
internal sealed record SecretForm(string Field, Func<string, string> Convert)
{
    public const string CiphertextField = "ciphertext";
    public const string PlaintextField = "plaintext";

    /// <summary>For exports that show secrets: never for a state.</summary>
    public static SecretForm Plaintext { get; } = new(PlaintextField, json => json);

    public static SecretForm Encrypted(Func<string, string> encrypt) => new(CiphertextField, encrypt);

    /// <summary>The mark that makes an object a secret.</summary>
    public static string Signature => Signatures.Secret;
}
