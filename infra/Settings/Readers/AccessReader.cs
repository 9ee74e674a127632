using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:access</c>.</summary>
internal sealed class AccessReader(IProjectFiles files, IReadOnlySet<string> repositories, string? login)
{
    private readonly Dictionary<PublicKey, string> _owners = [];
    private readonly Dictionary<string, string> _accounts = new(StringComparer.Ordinal);

    /// <summary>Reads all accounts.</summary>
    public AccessSettings Read(SettingNode node)
    {
        var access = node.AsObject();
        var adminsNode = access.Required("admins", "name at least one admin");
        var admins = ReadAccounts(adminsNode, "admins", ReadAdmin);
        if (adminsNode is { IsObject: true } && !adminsNode.AsMap().Any())
            adminsNode.Report("is empty: name at least one admin, for somebody must be able to push to protected branches");
        var developers = ReadAccounts(access.Optional("developers"), "developers", ReadDeveloper);
        access.RefuseOthers();
        return new() { Admins = admins, Developers = developers };
    }

    private ImmutableSortedDictionary<string, T> ReadAccounts<T>(SettingNode? node, string group, Func<string, ObjectReader, T> read)
    {
        var accounts = ImmutableSortedDictionary.CreateBuilder<string, T>(StringComparer.Ordinal);
        foreach (var (name, accountNode) in node?.AsMap(AccountNames.ProblemOf) ?? [])
        {
            if (name == login)
                accountNode.Report($"'{name}' is the account that the server is provisioned by (git-origin:site.login): choose another name");
            if (!_accounts.TryAdd(name, group))
                accountNode.Report($"'{name}' is among the {_accounts[name]} too: a person has one role, so remove one of the two");
            var account = accountNode.AsObject();
            accounts[name] = read(name, account);
            account.RefuseOthers();
        }
        return accounts.ToImmutable();
    }

    private AdminSettings ReadAdmin(string name, ObjectReader account) => new()
    {
        Name = account.Optional("name")?.AsText(FullNames.ProblemOf),
        Keys = ReadKeys(name, account),
    };

    private DeveloperSettings ReadDeveloper(string name, ObjectReader account)
    {
        var rights = ImmutableSortedDictionary.CreateBuilder<string, Right>(StringComparer.Ordinal);
        foreach (var (repository, node) in account.Optional("repositories")?.AsMap() ?? [])
        {
            if (!repositories.Contains(repository))
                node.Report($"there is no repository '{repository}'{Suggestion.For(repository, repositories)}: add it to git-origin:repositories, or remove it here");
            else if (node.AsWord("read", "write") is { } right)
                rights[repository] = right == "write" ? Right.Write : Right.Read;
        }

        return new()
        {
            Name = account.Optional("name")?.AsText(FullNames.ProblemOf),
            Keys = ReadKeys(name, account),
            Repositories = rights.ToImmutable(),
        };
    }

    private ImmutableArray<PublicKey> ReadKeys(string account, ObjectReader settings)
    {
        if (settings.Required("keys", "list the account's public keys: [{ file: PATH }] or [{ key: \"ssh-ed25519 AAAA…\" }]") is not { } node)
            return [];
        var items = node.AsList();
        if (items.IsEmpty && node.IsList)
            node.Report("is empty, so that nobody could use the account: list a key, or remove the account");
        var keys = ImmutableArray.CreateBuilder<PublicKey>();
        foreach (var (place, line) in items.SelectMany(ReadLines))
        {
            if (!PublicKey.TryParse(line, out var key, out var problem))
                place.Report(problem);
            else if (!_owners.TryAdd(key, account))
                place.Report(_owners[key] == account
                    ? "is listed twice for this account: remove one of the two"
                    : $"is a key of '{_owners[key]}' too: a key belongs to one account, so that it is known who pushed");
            else
                keys.Add(key);
        }
        return keys.ToImmutable();
    }

    // The keys of one entry, each with the place to name if it is wrong.
    private IEnumerable<(SettingNode Place, string Line)> ReadLines(SettingNode node)
    {
        var entry = node.AsObject();
        var (file, inline) = (entry.Optional("file"), entry.Optional("key"));
        entry.RefuseOthers();
        if (node.IsObject && (file is null) == (inline is null))
        {
            node.Report("must have either file, the path of a .pub file, or key, what such a file holds");
            return [];
        }

        var place = file ?? inline;
        var text = inline?.AsLines();
        if (file?.AsText() is { } path)
        {
            text = files.ReadText(path);
            if (text is null)
                file.Report($"'{path}' is not there or cannot be read: give the path of a public key file, relative to the project's root");
        }

        if (text is null)
            return [];
        var lines = PublicKey.LinesOf(text).ToList();
        if (lines.Count == 0)
            place!.Report("holds no key: it should have a line that begins with ssh-ed25519 or the like");
        return lines.Select(line => (place!, line));
    }
}
