using EmbeddedEngine.Providers.Command.Resources;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Local;

/// <summary>Finds the files that a command made, by patterns.</summary>
internal static class FileCollector
{
    /// <summary>Assets by path relative to the folder, with slashes. Patterns count in their order; the last that matches decides.</summary>
    public static PropertyMap Collect(string folder, IEnumerable<string> patterns)
    {
        var globs = patterns.Select(Parse).ToList();
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'));
        return PropertyMap.From(files
            .Where(file => globs.FindLast(glob => glob.Matches(file)) is { Excludes: false })
            .Select(file => KeyValuePair.Create(
                file, ContentHash.Fill(new PropertyValue.Asset(AssetSource.Path, Path.Combine(folder, file)), folder))));
    }

    private static GlobPattern Parse(string text) =>
        GlobPattern.TryParse(text, out var pattern) ? pattern : throw new ProviderException($"'{text}' is no glob pattern.");
}
