namespace Pulumi;

/// <summary>An archive made of assets and archives, each under a name.</summary>
/// <param name="assets">What it is made of.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(AssetFields.Assets, assets);
