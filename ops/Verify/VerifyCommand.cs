using System.CommandLine;
using GitOrigin.Ops.Git;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Ssh;
using Spectre.Console;

namespace GitOrigin.Ops.Verify;

/// <summary><c>ops verify</c>: tries the service as its clients would.</summary>
public static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var keys = new Option<DirectoryInfo?>("--keys") { Description = "A folder with private keys, each named after its account" };
        var json = new Option<bool>("--json") { Description = "Write the results as JSON" };
        var command = new Command("verify", "Tries the service as its clients would; reads the stack's outputs (JSON) from standard input") { keys, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            var results = await TryAllAsync(outputs, parsed.GetValue(keys), time, cancellation);
            if (parsed.GetValue(json))
            {
                VerifyReport.WriteJson(results, Console.Out);
            }
            else
            {
                VerifyReport.WriteText(results, AnsiConsole.Console);
            }

            return results.Any(result => result.Passed is false) ? 1 : 0;
        });
        return command;
    }

    private static async Task<IReadOnlyCollection<CheckResult>> TryAllAsync(
        OriginOutputs outputs,
        DirectoryInfo? keys,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("git-origin-verify-").FullName;
        try
        {
            var knownHosts = Path.Combine(folder, "known_hosts");
            await File.WriteAllTextAsync(knownHosts, outputs.KnownHosts + "\n", cancellation);
            await using var agent = await PrivateAgent.StartAsync(outputs.DeployKey, folder, time, cancellation);
            var checks = new ClientChecks(
                outputs,
                new GitClient(SshIdentity.FromAgent("anon", agent), knownHosts),
                account => KeyFile(keys, account) is { } file ? new GitClient(SshIdentity.FromFile(account, file), knownHosts) : null,
                folder);
            return await new Verifier(time).RunAsync([.. checks.All()], cancellation);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? KeyFile(DirectoryInfo? keys, string account) =>
        keys is not null && File.Exists(Path.Combine(keys.FullName, account)) ? Path.Combine(keys.FullName, account) : null;
}
