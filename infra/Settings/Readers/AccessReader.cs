using System.Collections.Immutable;
using GitOrigin.Infra.Settings.Rules;

namespace GitOrigin.Infra.Settings.Readers;

/// <summary>Reads <c>git-origin:access</c>.</summary>
internal sealed class AccessReader(IProjectFiles files, IReadOnlySet<string> repositories, string? login)
{
    private readonly KeysReader _keys = new(files);
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
        var version = access.Optional("deployKeyVersion")?.AsNumber(1, int.MaxValue) ?? 1;
        access.RefuseOthers();
        return new() { Admins = admins, Developers = developers, DeployKeyVersion = version };
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
        Keys = _keys.Read(name, account),
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
            Keys = _keys.Read(name, account),
            Repositories = rights.ToImmutable(),
        };
    }
}
