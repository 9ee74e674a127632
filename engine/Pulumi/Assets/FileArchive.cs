namespace Pulumi;

/// <summary>A directory, or an archive file (tar, tar.gz, zip).</summary>
/// <param name="path">The path, from the program's directory.</param>
public sealed class FileArchive(string path) : Archive(AssetFields.Path, path);
