namespace Pulumi;

/// <summary>An archive file that the engine fetches.</summary>
/// <param name="uri">Where from: a file, http or https URI.</param>
public sealed class RemoteArchive(string uri) : Archive(AssetFields.Uri, uri);
