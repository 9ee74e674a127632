namespace Pulumi;

/// <summary>A file that holds a text.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset(AssetFields.Text, text);
