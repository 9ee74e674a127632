using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;
using Spectre.Console;

namespace GitOrigin.Ops.Verify;

/// <summary><c>ops verify</c>: tries the service as its clients would.</summary>
public static class VerifyCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var keys = SharedOptions.Keys();
        var json = SharedOptions.Json();
        var command = new Command("verify", "Tries the service as its clients would; reads the stack's outputs (JSON) from standard input") { keys, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            await using var clients = await Clients.StartAsync(outputs, parsed.GetValue(keys), time, cancellation);
            var checks = new ClientChecks(outputs, clients.Anon, clients.For, clients.Folder);
            var results = await new Verifier(time).RunAsync([.. checks.All()], cancellation);
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
}
