using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;
using Spectre.Console;

namespace GitOrigin.Ops.Log;

/// <summary><c>ops log</c>: who pushed what to a repository.</summary>
public static class LogCommand
{
    private const int ShortId = 10;

    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var repository = new Argument<string>("repository") { Description = "The repository" };
        var json = SharedOptions.Json();
        var command = new Command("log", "Says who pushed what to a repository; reads the stack's outputs (JSON) from standard input") { repository, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            var name = parsed.GetRequiredValue(repository);
            await using var server = await OriginServer.ConnectAsync(outputs, time, cancellation);
            var lines = (await server.LogAsync(name, cancellation)).Select(LogLine.Parse).ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(new { repository = name, pushes = lines }, Console.Out);
            }
            else
            {
                WriteText(name, lines, AnsiConsole.Console);
            }

            return 0;
        });
        return command;
    }

    /// <summary>A table, oldest first.</summary>
    internal static void WriteText(string repository, IReadOnlyCollection<LogLine> lines, IAnsiConsole console)
    {
        if (lines.Count == 0)
        {
            console.MarkupLineInterpolated($"{repository}: nobody has pushed yet");
            return;
        }

        var table = new Table().Border(TableBorder.None).AddColumns("time (UTC)", "account", "ref", "", "old", "new", "key");
        foreach (var line in lines)
        {
            table.AddRow(new[] { line.Time, line.Account, line.Ref, line.Change, line.Old[..Math.Min(ShortId, line.Old.Length)], line.New[..Math.Min(ShortId, line.New.Length)], line.Key }
                .Select(Markup.Escape).ToArray());
        }

        console.Write(table);
    }
}
