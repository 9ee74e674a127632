namespace EmbeddedEngine.State;

/// <summary>The fields of assets and archives in state.</summary>
internal static class AssetFields
{
    public const string Text = "text";
    public const string Path = "path";
    public const string Uri = "uri";
    public const string Assets = "assets";
    public const string Hash = "hash";
}
