using System.CommandLine;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Pushes;

/// <summary><c>ops pushes</c>: closes the server for pushes, or opens it.</summary>
public static class PushesCommand
{
    private const string Tool = "pushes";

    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var what = new Argument<string>("what") { Description = "close, open or status" };
        what.AcceptOnlyFromAmong("close", "open", "status");
        var command = new Command(Tool, "Closes the server for pushes or opens it; reads the stack's outputs (JSON) from standard input") { what };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            await using var server = await OriginServer.ConnectAsync(outputs, time, cancellation);
            await Console.Error.WriteLineAsync($"pushes are {await RunAsync(server, parsed.GetRequiredValue(what), cancellation)}");
            return 0;
        });
        return command;
    }

    /// <summary>Does it, unless it is so already; answers <c>open</c> or <c>closed</c>.</summary>
    internal static async Task<string> RunAsync(IOriginServer server, string what, CancellationToken cancellation)
    {
        var status = (await server.RunAsync(Tool, ["status"], "", cancellation)).Trim();
        return (what, status) is ("close", "open") or ("open", "closed") ? (await server.RunAsync(Tool, [what], "", cancellation)).Trim() : status;
    }
}
