using System.CommandLine;
using GitOrigin.Ops;
using GitOrigin.Ops.Backup;
using GitOrigin.Ops.Drift;
using GitOrigin.Ops.Guard;
using GitOrigin.Ops.Guide;
using GitOrigin.Ops.Identity;
using GitOrigin.Ops.Log;
using GitOrigin.Ops.Orphans;
using GitOrigin.Ops.Preview;
using GitOrigin.Ops.Pushes;
using GitOrigin.Ops.Reach;
using GitOrigin.Ops.Restore;
using GitOrigin.Ops.Schedule;
using GitOrigin.Ops.Sync;
using GitOrigin.Ops.Verify;
using OpenStackClient;
using Spectre.Console;

// In a pipe a line is as long as it is: what reads it knows no terminal.
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = int.MaxValue;
}

var root = new RootCommand("What is done to the data of a git-origin.")
{
    VerifyCommand.Create(TimeProvider.System),
    GuideCommand.Create(),
    IdentityCommand.Create(TimeProvider.System),
    BackupCommand.Create(TimeProvider.System),
    RestoreCommand.Create(TimeProvider.System),
    DriftCommand.Create(TimeProvider.System),
    SyncCommand.Create(TimeProvider.System),
    LogCommand.Create(TimeProvider.System),
    PreviewCommand.Create(),
    PushesCommand.Create(TimeProvider.System),
    ScheduleCommand.Create(),
    GuardCommand.Create(TimeProvider.System),
    OrphansCommand.Create(TimeProvider.System),
    ReachCommand.Create(TimeProvider.System),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception fault) when (fault is OpsException or OpenStackException)
{
    await Console.Error.WriteLineAsync($"ops: {fault.Message}");
    return 1;
}
catch (OperationCanceledException)
{
    await Console.Error.WriteLineAsync("ops: interrupted; the same command goes on from here");
    return 130;
}
