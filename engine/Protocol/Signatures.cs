namespace EmbeddedEngine.Protocol;

/// <summary>
/// The marks by which a plain protobuf <c>Struct</c> says that it stands for a special value.
/// Source: Pulumi's public wire format.
/// </summary>
public static class Signatures
{
    /// <summary>The key under which a struct carries one of the other marks.</summary>
    public const string Key = "4dabf18193072939515e22adb298388d";

    /// <summary>A secret; on the wire with field <c>value</c>, in state with <c>ciphertext</c> or <c>plaintext</c>.</summary>
    public const string Secret = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>An asset, with one of the fields <c>text</c>, <c>path</c>, <c>uri</c>, and <c>hash</c> (SHA-256, hex).</summary>
    public const string Asset = "c44067f5952c0a294b673a41bacd8c17";

    /// <summary>An archive, with one of the fields <c>assets</c>, <c>path</c>, <c>uri</c>, and <c>hash</c> (SHA-256, hex).</summary>
    public const string Archive = "0def7320c3a5731c473e5ecbe6d01bc7";

    /// <summary>A reference to a resource, with <c>urn</c>, <c>id</c> and <c>packageVersion</c>.</summary>
    public const string ResourceReference = "5cf8f73096256a8f31e491e813e4eb8e";

    /// <summary>An output value, with <c>value</c> (absent: unknown), <c>secret</c> and <c>dependencies</c>.</summary>
    public const string OutputValue = "d0e6a833031e9bbcd3f4e8bde6ca49a4";

    /// <summary>In state only: a number that JSON cannot write, with <c>value</c> as 16 hex digits.</summary>
    public const string NonFiniteNumber = "8ad145fe-0d11-4827-bfd7-1abcbf086f5c";
}
