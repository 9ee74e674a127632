namespace Pulumi;

/// <summary>A file on disk.</summary>
/// <param name="path">The file's path, from the program's directory.</param>
public sealed class FileAsset(string path) : Asset(AssetFields.Path, path);
