using System.Globalization;
using System.Text.RegularExpressions;

namespace GitOrigin.Ops.Backup;

/// <summary>Where what is in a store.</summary>
internal static partial class StorePaths
{
    public const string Generations = "generations";
    public const string Bundles = "bundles";
    public const string Identities = "identity";
    public const string Journal = "journal";

    /// <summary>What the names of encrypted files end with.</summary>
    public const string Encrypted = ".gpg";

    public static string Manifest(int generation) => $"{Generations}/{generation.ToString("D8", CultureInfo.InvariantCulture)}.json";

    public static string Bundle(string hash) => $"{Bundles}/{hash}.bundle";

    public static string Identity(string hash) => $"{Identities}/{hash}{Encrypted}";

    /// <summary>The number of a manifest by its file's name, or null.</summary>
    public static int? Generation(string name) => ManifestName().Match(name) is { Success: true } match ? Number(match) : null;

    /// <summary>The hash of a bundle or an identity by its file's name, or null.</summary>
    public static string? Hash(string name) => HashName().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The repository, number and kind of a journal file by its path below the journal, or null.</summary>
    public static (string Repository, int Sequence, bool IsIntent)? JournalEntry(string path) =>
        EntryName().Match(path) is { Success: true } match
            ? (match.Groups["repository"].Value, Number(match), match.Groups["kind"].Value == "intent")
            : null;

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[0-9]{8,9})\.json(\.gpg)?$")]
    private static partial Regex ManifestName();

    [GeneratedRegex(@"^([0-9a-f]{64})(\.bundle)?(\.gpg)?$")]
    private static partial Regex HashName();

    [GeneratedRegex(@"^(?<repository>[^./][^/]*)/(?<number>[0-9]{8,9})\.(?<kind>entry|intent)(\.gpg)?$")]
    private static partial Regex EntryName();
}
