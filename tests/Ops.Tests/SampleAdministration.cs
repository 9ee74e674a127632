using System.Collections.Immutable;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Tests;

/// <summary>What administrators' commands know of a small stack.</summary>
internal static class SampleAdministration
{
    public static AdministrationOutputs Value { get; } = new()
    {
        Login = "debian",
        LoginKey = "none",
        Settings = "abc",
        Backup = new BackupAccess { Directory = ".state/backups", Stack = "dev", Keep = new KeepRules(10, 7, 4, 12) },
        Server = [new ServerStep("account-grace", "account", ["grace"], "role admin\n"), new ServerStep("repository-gaiaxpy", "repository", ["gaiaxpy"], "anon read\n")],
        Files = [new InstalledFile("serve", "serve\n", true)],
        Seeds = ImmutableSortedDictionary<string, SeedSource>.Empty,
    };
}
