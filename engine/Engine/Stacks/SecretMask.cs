namespace EmbeddedEngine.Stacks;

/// <summary>What is shown in place of a secret.</summary>
public static class SecretMask
{
    /// <summary>The text.</summary>
    public const string Text = "[secret]";

    /// <summary>The text as JSON: what a masked secret of a state decrypts to.</summary>
    internal const string Json = "\"[secret]\"";
}
