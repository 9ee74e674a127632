using System.Collections.Immutable;
using GitOrigin.Infra.Access;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Settings;
using Pulumi;

namespace GitOrigin.Infra.Outputs;

/// <summary>The outputs of the stack. Deployment tools read them: their names and shapes are an interface.</summary>
public static class OriginOutputs
{
    /// <summary>The outputs of an origin.</summary>
    /// <param name="origin">The origin.</param>
    /// <param name="settings">What it is to be like.</param>
    /// <param name="backup">The way to its backups.</param>
    public static IDictionary<string, object?> Of(Origin origin, OriginSettings settings, BackupAccess backup)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(backup);
        var host = origin.Host;
        var place = Output.Tuple(host.Address, host.Port);
        return new Dictionary<string, object?>
        {
            ["host"] = host.Address,
            ["port"] = host.Port,
            ["knownHosts"] = Output.Tuple(host.Address, host.Port, host.HostKey)
                .Apply(it => ClientNames.KnownHost(it.Item1, it.Item2, it.Item3)),
            ["cloneUrls"] = place.Apply(at => settings.Repositories
                .Where(repository => repository.Value.AnonymousRead)
                .ToImmutableDictionary(repository => repository.Key, repository => ClientNames.Url(Account.AnonName, at.Item1, at.Item2, repository.Key))),
            ["pushUrls"] = place.Apply(at => settings.Repositories.Keys
                .ToImmutableDictionary(repository => repository, repository => PushUrls(repository, origin.People, at.Item1, at.Item2))),
            ["deployKey"] = origin.DeployKey,
            ["repositories"] = origin.Content.ToImmutableDictionary(
                repository => repository.Key,
                repository => repository.Value.Apply(content => new Dictionary<string, object>
                {
                    ["head"] = content.Head,
                    ["tags"] = content.Tags.ToImmutableDictionary(),
                })),
            ["backup"] = new Dictionary<string, object?>
            {
                ["target"] = TargetName.Of(settings.Backup.Target, backup.Stack),
                ["generation"] = origin.Generation,
            },
            ["administration"] = Administration.Of(origin, settings, backup),
        };
    }

    private static ImmutableDictionary<string, string> PushUrls(string repository, ImmutableArray<Account> people, string address, int port) =>
        people.Where(account => account.MayWrite(repository))
            .ToImmutableDictionary(account => account.Name, account => ClientNames.Url(account.Name, address, port, repository));
}
