using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.OpenStack;

namespace GitOrigin.Ops.Guard;

/// <summary><c>ops guard</c>: refuses to go on where the cloud is not the one that the settings mean, or something of others would be changed.</summary>
public static class GuardCommand
{
    /// <summary>Makes the command. Its exit code: 0 go on, 1 do not.</summary>
    public static Command Create(TimeProvider time)
    {
        var settings = SharedOptions.Settings();
        var root = SharedOptions.Root();
        var deletes = new Option<bool>("--deletes") { Description = "The way to the cloud that is in the state is checked too: a deletion goes by that" };
        var command = new Command("guard", "Checks which project a cloud's credentials lead to; reads the stack's state (pulumi stack export) from standard input")
        {
            settings, root, deletes,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var site = SiteFile.Read(parsed.GetRequiredValue(settings).FullName);
            var state = StackState.Parse(await Console.In.ReadToEndAsync(cancellation));
            if (!site.IsOpenStack)
            {
                return 0;
            }

            foreach (var (entry, region) in StackGuard.Entries(site, state, parsed.GetValue(deletes)))
            {
                using var cloud = SiteCloud.Open(entry, region, parsed.GetRequiredValue(root).FullName, time);
                await StackGuard.CheckAsync(site, state, entry, cloud, cancellation);
            }

            return 0;
        });
        return command;
    }
}
