using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.OpenStack;
using OpenStackClient;
using Spectre.Console;

namespace GitOrigin.Ops.Reach;

/// <summary><c>ops reach</c>: tries the server from this machine, and says what is in the way.</summary>
public static class ReachCommand
{
    private const int NotReached = 2;

    /// <summary>Makes the command. Its exit code: 0 reached, 2 not reached, 1 failed.</summary>
    public static Command Create(TimeProvider time)
    {
        var settings = SharedOptions.Settings();
        var root = SharedOptions.Root();
        var json = SharedOptions.Json();
        var command = new Command("reach", "Tries the server by ssh and says what is in the way; reads {\"state\": …, \"loginKey\": …} from standard input")
        {
            settings, root, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var site = SiteFile.Read(parsed.GetRequiredValue(settings).FullName);
            var input = ReachInput.Parse(await Console.In.ReadToEndAsync(cancellation));
            var target = ReachTarget.Of(site, input.State, input.LoginKey)
                ?? throw new OpsException("the stack has no server with an address yet: scripts/create-all makes one");
            var attempt = await new SshTry(target, time).RunAsync(cancellation);
            var (facts, unasked) = site.IsOpenStack && attempt.Outcome != SshOutcome.Reached
                ? await AskAsync(site, input.State, target, parsed.GetRequiredValue(root).FullName, time, cancellation)
                : (null, null);
            var finding = new Diagnosis(site, target, attempt, facts).Find();
            if (parsed.GetValue(json))
            {
                ReachReport.WriteJson(finding, attempt, unasked, Console.Out);
            }
            else
            {
                ReachReport.WriteText(finding, unasked, AnsiConsole.Console);
            }

            return finding.Kind == FindingKind.Reached ? 0 : NotReached;
        });
        return command;
    }

    // That the cloud does not answer is no reason to be silent about the rest.
    private static async Task<(CloudFacts? Facts, string? Unasked)> AskAsync(
        SiteSettings site, StackState state, ReachTarget target, string folder, TimeProvider time, CancellationToken cancellation)
    {
        try
        {
            using var cloud = SiteCloud.Open(site.Cloud, site.Region, folder, time);
            await ProjectGuard.CheckAsync(site, site.Cloud, cloud, cancellation);
            return (await new CloudFactsReader(cloud, state, target.Host).ReadAsync(cancellation), null);
        }
        catch (Exception e) when (e is OpenStackException or OpsException)
        {
            return (null, e.Message);
        }
    }
}
