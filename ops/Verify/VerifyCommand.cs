using System.CommandLine;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;
using Spectre.Console;

namespace GitOrigin.Ops.Verify;

/// <summary><c>ops verify</c>: tries the service as its clients would, and asks how the server and its backup are.</summary>
public static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var root = SharedOptions.Root();
        var keys = SharedOptions.Keys();
        var json = SharedOptions.Json();
        var command = new Command("verify", "Tries the service as its clients would; reads the stack's outputs (JSON) from standard input") { root, keys, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            await using var clients = await Clients.StartAsync(outputs, parsed.GetValue(keys), time, cancellation);
            var checks = new ClientChecks(outputs, clients.Anon, clients.For, clients.Folder);
            var health = outputs.Administration is null ? [] : Health(outputs, parsed.GetRequiredValue(root).FullName, time).All();
            var results = await new Verifier(time).RunAsync([.. checks.All(), .. health], cancellation);
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

    private static HealthChecks Health(OriginOutputs outputs, string root, TimeProvider time) => new(
        outputs.RequireAdministration(),
        async cancellation =>
        {
            await using var server = await OriginServer.ConnectAsync(outputs, time, cancellation);
            return ServerHealth.Parse(await server.RunAsync("health", [], "", cancellation));
        },
        async cancellation =>
        {
            await using var store = BackupStore.Open(outputs.RequireAdministration().Backup, root, time);
            return await store.ReadNewestAsync(cancellation);
        },
        time);
}
