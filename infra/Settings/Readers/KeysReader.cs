using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads the keys of accounts. One reader serves all accounts, since a key belongs to one of them.</summary>
internal sealed class KeysReader(IProjectFiles files)
{
    private readonly Dictionary<PublicKey, string> _owners = [];

    /// <summary>Reads the keys of an account.</summary>
    public ImmutableArray<AccountKey> Read(string account, ObjectReader settings)
    {
        if (settings.Required("keys", "list the account's public keys: [{ file: PATH }] or [{ key: \"ssh-ed25519 AAAA…\" }]") is not { } node)
            return [];
        var items = node.AsList();
        if (items.IsEmpty && node.IsList)
            node.Report("is empty, so that nobody could use the account: list a key, or remove the account");
        return [.. items.SelectMany(item => ReadEntry(account, item))];
    }

    private List<AccountKey> ReadEntry(string account, SettingNode node)
    {
        var entry = node.AsObject();
        var sources = new[] { entry.Optional("file"), entry.Optional("key"), entry.Optional("directory") };
        var comment = entry.Optional("comment")?.AsText(KeyComments.ProblemOf);
        var expires = entry.Optional("expires")?.AsText(Expiries.ProblemOf);
        var from = ReadFrom(entry.Optional("from"));
        entry.RefuseOthers();
        if (node.IsObject && sources.Count(source => source is not null) != 1)
        {
            node.Report("must have one of file (a .pub file), key (what such a file holds) and directory (a folder of .pub files)");
            return [];
        }

        var keys = new List<AccountKey>();
        foreach (var line in LinesOf(sources))
        {
            if (Accept(account, line) is { } key)
            {
                keys.Add(new(key)
                {
                    Comment = comment ?? KeyComments.Fitting(PublicKey.CommentOf(line.Text)),
                    Expires = expires is null ? null : Expiries.Parse(expires),
                    From = from,
                });
            }
        }
        return keys;
    }

    private static ImmutableArray<string> ReadFrom(SettingNode? node)
    {
        if (node is null)
            return [];
        if (node.IsList && node.AsList().IsEmpty)
            node.Report("is empty, so that the key could be used from nowhere: list addresses and networks, or leave it out for anywhere");
        return node.AsTexts(Sources.ProblemOf);
    }

    private PublicKey? Accept(string account, KeyLine line)
    {
        if (!PublicKey.TryParse(line.Text, out var key, out var problem))
            line.Report(problem);
        else if (!_owners.TryAdd(key, account))
            line.Report(_owners[key] == account
                ? "is listed twice for this account: remove one of the two"
                : $"is a key of '{_owners[key]}' too: a key belongs to one account, so that it is known who pushed");
        else
            return key;
        return null;
    }

    private IEnumerable<KeyLine> LinesOf(SettingNode?[] sources) => sources switch
    {
        [{ } file, _, _] => file.AsText() is { } path ? LinesOfFile(file, path, "") : [],
        [_, { } key, _] => LinesOfText(key, key.AsLines(), ""),
        [_, _, { } folder] => folder.AsText() is { } path ? LinesOfFolder(folder, path) : [],
        _ => [],
    };

    private IEnumerable<KeyLine> LinesOfFolder(SettingNode place, string path)
    {
        if (files.FilesIn(path) is not { } names)
        {
            place.Report($"there is no folder '{path}', or it cannot be read: give the path of a folder of .pub files, relative to the project's root");
            return [];
        }

        var keys = names.Where(name => name.EndsWith(".pub", StringComparison.Ordinal)).ToList();
        if (keys.Count == 0)
            place.Report($"'{path}' holds no .pub file: put the public keys there");
        return keys.SelectMany(name => LinesOfFile(place, $"{path.TrimEnd('/')}/{name}", $"{name} "));
    }

    private IEnumerable<KeyLine> LinesOfFile(SettingNode place, string path, string prefix)
    {
        var text = files.ReadText(path);
        if (text is null)
            place.Report($"'{path}' is not there or cannot be read: give the path of a public key file, relative to the project's root");
        return LinesOfText(place, text, prefix);
    }

    private static IEnumerable<KeyLine> LinesOfText(SettingNode place, string? text, string prefix)
    {
        if (text is null)
            return [];
        var lines = PublicKey.LinesOf(text).ToList();
        if (lines.Count == 0)
            place.Report($"{prefix}holds no key: it should have a line that begins with ssh-ed25519 or the like");
        return lines.Select(line => new KeyLine(place, prefix, line));
    }

    // A line with the place to name if it is wrong, and the file where the place has several.
    private sealed record KeyLine(SettingNode Place, string Prefix, string Text)
    {
        public void Report(string problem) => Place.Report($"{Prefix}{problem}");
    }
}
