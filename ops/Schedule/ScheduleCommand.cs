using System.CommandLine;
using GitOrigin.Ops.Outputs;

namespace GitOrigin.Ops.Schedule;

/// <summary><c>ops schedule</c>: when the settings want a backup to run by itself.</summary>
public static class ScheduleCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var command = new Command("schedule", "Prints when backups run, as a crontab says it; reads the stack's outputs (JSON) from standard input");
        command.SetAction(async (_, cancellation) =>
        {
            var backup = OutputsReader.Read(await Console.In.ReadToEndAsync(cancellation)).RequireAdministration().Backup;
            Console.WriteLine(CronSchedule.Fields(
                backup.Schedule ?? throw new OpsException("the settings have no backup.schedule: write hourly, daily, weekly or HH:MM there, and run scripts/create-all"),
                backup.Stack));
            return 0;
        });
        return command;
    }
}
