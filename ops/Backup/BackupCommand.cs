using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.Outputs;
using GitOrigin.Ops.Server;

namespace GitOrigin.Ops.Backup;

/// <summary><c>ops backup</c>: saves every repository outside the server.</summary>
public static class BackupCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(TimeProvider time)
    {
        var root = SharedOptions.Root();
        var refLosses = Names("--accept-ref-loss", "A repository that may vanish from the backup, or lose refs");
        var dataLosses = Names("--accept-data-loss", "A repository whose last backup will do if it cannot be read");
        var prove = new Option<bool>("--prove") { Description = "Read everything of the newest generation from the target again and compare every ref" };
        var json = SharedOptions.Json();
        var command = new Command("backup", "Saves every repository; reads the stack's outputs (JSON) from standard input") { root, refLosses, dataLosses, prove, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            var outputs = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation));
            var administration = outputs.RequireAdministration();
            var request = new BackupRequest
            {
                Settings = administration.Settings,
                Identity = new ServerIdentity(administration.HostKey, outputs.DeployKey, administration.DeployKeyVersion),
                Expected = [.. outputs.Repositories.Keys],
                RefLosses = [.. parsed.GetRequiredValue(refLosses), .. administration.Backup.Forget],
                DataLosses = [.. parsed.GetRequiredValue(dataLosses)],
                Prove = parsed.GetValue(prove),
            };
            var result = await BackupProgress.RunAsync(
                progress => MakeAsync(outputs, administration.Backup, parsed.GetRequiredValue(root).FullName, request, time, progress, cancellation));
            await Console.Out.WriteLineAsync(parsed.GetValue(json) ? Json(result) : Text(result));
            return 0;
        });
        return command;
    }

    private static async Task<BackupResult> MakeAsync(
        OriginOutputs outputs,
        BackupAccess access,
        string root,
        BackupRequest request,
        TimeProvider time,
        IProgress<string> progress,
        CancellationToken cancellation)
    {
        await using var store = BackupStore.Open(access, root, time);
        await using var server = await ConnectAsync(outputs, request, time, progress, cancellation);
        var mirrors = Path.Combine(root, ".state", "mirrors", access.Stack);
        return await new BackupMaker(store, mirrors, access.Keep, time, progress).MakeAsync(server, request, cancellation);
    }

    // Null for a server that is dead, where that is accepted.
    private static async Task<IOriginServer?> ConnectAsync(
        OriginOutputs outputs, BackupRequest request, TimeProvider time, IProgress<string> progress, CancellationToken cancellation)
    {
        try
        {
            return await OriginServer.ConnectAsync(outputs, time, cancellation);
        }
        catch (OpsException fault) when (!request.DataLosses.IsEmpty)
        {
            progress.Report(fault.Message);
            return null;
        }
    }

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, DefaultValueFactory = _ => [] };

    private static string Json(BackupResult result) => JsonSerializer.Serialize(
        new
        {
            generation = result.Manifest.Generation,
            result.IsNew,
            time = result.Manifest.Time,
            repositories = result.Manifest.Repositories.Count,
            refs = Refs(result),
            stored = result.Stored,
            result.Notes,
            missing = result.Missing.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.Select(push => push.ToString())),
        },
        JsonSerializerOptions.Web);

    private static string Text(BackupResult result)
    {
        var lines = result.Missing.SelectMany(entry => entry.Value.Select(push => $"missing: {entry.Key} {push}"));
        var sum = $"backup: generation {result.Manifest.Generation}{(result.IsNew ? "" : " still stands")}, "
            + $"{result.Manifest.Repositories.Count} repositories, {Refs(result)} refs, each compared; {Sizes.Text(result.Stored)} written";
        return string.Join('\n', lines.Append(sum));
    }

    private static int Refs(BackupResult result) => result.Manifest.Repositories.Values.Sum(saved => saved.Refs.Count);
}
