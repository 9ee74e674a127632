namespace Pulumi;

/// <summary>The names on the wire of what assets and archives are made of.</summary>
internal static class AssetFields
{
    public const string Path = "path";
    public const string Text = "text";
    public const string Uri = "uri";
    public const string Assets = "assets";
}
