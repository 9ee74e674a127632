using System.CommandLine;
using System.Text.Json;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Commands;

namespace GitOrigin.Ops.Identity;

/// <summary><c>ops identity</c>: the keys of the newest generation, for the program, before it makes new ones.</summary>
public static class IdentityCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var root = SharedOptions.Root();
        var command = new Command("identity", "Prints the keys that were saved; for the program, reads JSON from standard input: see docs/data.md") { root };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = JsonInput.Read<IdentityRequest>(await Console.In.ReadToEndAsync(cancellation));
            await using var store = BackupStore.Open(request.Backup, parsed.GetRequiredValue(root).FullName, time);
            var saved = await store.ReadIdentityAsync(await store.ReadNewestAsync(cancellation), cancellation);
            Console.WriteLine(JsonSerializer.Serialize(new IdentityAnswer(saved?.HostKey, saved?.DeployKey, saved?.DeployKeyVersion), Json));
            return 0;
        });
        return command;
    }
}
