using System.Collections.Immutable;
using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;
using Spectre.Console;

namespace GitOrigin.Ops.Drift;

/// <summary><c>ops drift</c>: compares what is on the server with what should be there.</summary>
public static class DriftCommand
{
    private const int Drifted = 2;

    /// <summary>Makes the command. Its exit code: 0 no drift, 2 drift, 1 failed.</summary>
    public static Command Create(TimeProvider time)
    {
        var repair = new Option<bool>("--repair") { Description = "Put it right, and touch nothing else" };
        var json = SharedOptions.Json();
        var command = new Command("drift", "Compares the server with what it should be; reads the stack's outputs (JSON) from standard input") { repair, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            await using var server = await OriginServer.ConnectAsync(outputs, time, cancellation);
            var detector = new DriftDetector(server, outputs.RequireAdministration());
            var found = await detector.LookAsync(cancellation);
            var left = found;
            if (parsed.GetValue(repair) && found.Any(item => item.Part != DriftItem.Repositories))
            {
                await detector.RepairAsync(found, cancellation);
                left = await detector.LookAsync(cancellation);
            }

            ImmutableArray<DriftItem> repaired = left == found ? [] : [.. found.Except(left)];
            if (parsed.GetValue(json))
            {
                DriftReport.WriteJson(left, repaired, Console.Out);
            }
            else
            {
                DriftReport.WriteText(left, repaired, AnsiConsole.Console);
            }

            return left.IsEmpty ? 0 : Drifted;
        });
        return command;
    }
}
