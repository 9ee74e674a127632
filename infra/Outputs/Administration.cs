using System.Collections.Immutable;
using System.Text.Json;
using GitOrigin.Infra.Backup;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Settings;
using Pulumi;

namespace GitOrigin.Infra.Outputs;

/// <summary>What administrators' commands know of a stack: docs/data.md. Nobody else needs it.</summary>
internal static class Administration
{
    /// <summary>The output; secret.</summary>
    public static Output<JsonElement> Of(Origin origin, OriginSettings settings, BackupAccess backup)
    {
        var host = origin.Host;
        var hostKey = origin.HostKey ?? Output.Create((string?)null);
        var hash = SettingsHash.Of(settings);
        var seeds = settings.Repositories
            .Where(repository => repository.Value.Seed is not null)
            .ToImmutableSortedDictionary(repository => repository.Key, repository => SeedOf(repository.Value.Seed!), StringComparer.Ordinal);
        return Output.CreateSecret(Output.Tuple(host.Login, host.LoginKey, hostKey, origin.Steps).Apply(it => OpsJson.ToElement(new
        {
            login = it.Item1,
            loginKey = it.Item2,
            hostKey = it.Item3,
            deployKeyVersion = settings.Access.DeployKeyVersion,
            settings = hash,
            backup,
            server = it.Item4,
            files = ServerFiles.All,
            seeds,
        })));
    }

    private static object SeedOf(Seed seed) => seed switch
    {
        UrlSeed url => new { url.Url },
        BundleSeed bundle => new { Bundle = bundle.Path },
        PathSeed path => new { path.Path },
        _ => throw new ArgumentOutOfRangeException(nameof(seed)),
    };
}
