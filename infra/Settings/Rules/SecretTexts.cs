namespace GitOrigin.Infra.Settings.Rules;

/// <summary>The rules for secrets. What they answer never holds any of the text.</summary>
internal static class SecretTexts
{
    /// <summary>What is wrong with a private key; null where nothing is.</summary>
    public static string? ProblemOfKey(string text) =>
        text.TrimStart().StartsWith("-----BEGIN OPENSSH PRIVATE KEY-----\n", StringComparison.Ordinal)
        && text.TrimEnd().EndsWith("\n-----END OPENSSH PRIVATE KEY-----", StringComparison.Ordinal)
            ? null
            : "is not a private key in OpenSSH's format: give the file without .pub that ssh-keygen made";

    /// <summary>What is wrong with a passphrase or the like; null where nothing is.</summary>
    public static string? ProblemOfWord(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => "is empty",
        _ when text != text.Trim() => "begins or ends with a blank, which is easily lost: set it again",
        _ when text.Any(char.IsControl) => "must be one line without control characters",
        _ => null,
    };
}
