namespace Pulumi;

/// <summary>A file that the engine fetches.</summary>
/// <param name="uri">Where from: a file, http or https URI.</param>
public sealed class RemoteAsset(string uri) : Asset(AssetFields.Uri, uri);
