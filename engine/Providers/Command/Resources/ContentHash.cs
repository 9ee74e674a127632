using System.Security.Cryptography;
using System.Text;
using EmbeddedEngine.Values;

namespace EmbeddedEngine.Providers.Command.Resources;

/// <summary>
/// Fills in the SHA-256 of assets and archives that come without, so that changed content is seen as a change.
/// Of one file it is the hash of its bytes; of a folder or named assets, of the sorted names and their hashes.
/// </summary>
internal static class ContentHash
{
    /// <summary>The value with its hash. Content that cannot be read, or is not on this machine, gets none.</summary>
    /// <param name="value">An asset or an archive; any other value is answered as it is.</param>
    /// <param name="workingDirectory">Where relative paths start.</param>
    public static PropertyValue Fill(PropertyValue value, string workingDirectory) => value switch
    {
        PropertyValue.Secret secret => Fill(secret.Value, workingDirectory).AsSecret(),
        PropertyValue.Asset { Hash: null } asset => asset with { Hash = Of(asset, workingDirectory) },
        PropertyValue.Archive { Hash: null } archive => archive with { Hash = Of(archive, workingDirectory) },
        _ => value,
    };

    private static string? Of(PropertyValue.Asset asset, string workingDirectory) => asset.Source switch
    {
        AssetSource.Text => OfText(asset.Content),
        AssetSource.Path => OfPath(Path.Combine(workingDirectory, asset.Content)),
        _ => null,
    };

    private static string? Of(PropertyValue.Archive archive, string workingDirectory) => archive.Source switch
    {
        AssetSource.Path => OfPath(Path.Combine(workingDirectory, archive.Content)),
        AssetSource.Assets => OfNamed(archive.Assets.Select(item => (item.Key, Fill(item.Value, workingDirectory).Unwrap() switch
        {
            PropertyValue.Asset asset => asset.Hash,
            PropertyValue.Archive inner => inner.Hash,
            _ => null,
        }))),
        _ => null,
    };

    private static string? OfPath(string path)
    {
        if (Directory.Exists(path))
        {
            return OfNamed(Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Select(file => (Path.GetRelativePath(path, file), (string?)OfFile(file))));
        }

        return File.Exists(path) ? OfFile(path) : null;
    }

    private static string? OfNamed(IEnumerable<(string Name, string? Hash)> items)
    {
        var sorted = items.OrderBy(item => item.Name, StringComparer.Ordinal).ToList();
        return sorted.Exists(item => item.Hash is null) ? null : OfText(string.Concat(sorted.Select(item => $"{item.Hash} {item.Name}\0")));
    }

    private static string OfFile(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string OfText(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
