using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using GitOrigin.Ops.Commands;
using GitOrigin.Ops.OpenStack;
using Spectre.Console;

namespace GitOrigin.Ops.Orphans;

/// <summary><c>ops orphans</c>: lists what is the stack's by its mark and not in its state, and deletes it.</summary>
public static class OrphansCommand
{
    private const int LeftBehind = 2;

    /// <summary>Makes the command. Its exit code: 0 none, 2 some, 1 failed.</summary>
    public static Command Create(TimeProvider time)
    {
        var settings = SharedOptions.Settings();
        var root = SharedOptions.Root();
        var json = SharedOptions.Json();
        var delete = new Option<bool>("--delete") { Description = "Delete them" };
        var include = new Option<string[]>("--include") { Description = "This one too, though it is held: a volume's or server's id, or an address", DefaultValueFactory = _ => [] };
        var interrupted = new Option<bool>("--interrupted") { Description = "Only what interrupted creations began" };
        var whole = new Option<bool>("--whole") { Description = "Only what is whole, so that the next creation would make a second one" };
        var command = new Command("orphans", "Lists what is left behind in the cloud; reads the stack's state (pulumi stack export) from standard input")
        {
            settings, root, json, delete, include, interrupted, whole,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var site = SiteFile.Read(parsed.GetRequiredValue(settings).FullName);
            var state = StackState.Parse(await Console.In.ReadToEndAsync(cancellation));
            if (!site.IsOpenStack)
            {
                throw new OpsException($"the site is '{site.Kind}', which has no cloud where something could be left behind");
            }

            using var cloud = SiteCloud.Open(site.Cloud, site.Region, parsed.GetRequiredValue(root).FullName, time);
            var project = await ProjectGuard.CheckAsync(site, site.Cloud, cloud, cancellation);
            var finder = new OrphanFinder(cloud, project, site, state);
            async Task<ImmutableArray<Orphan>> FindAsync() =>
            [
                .. (await finder.FindAsync(cancellation))
                    .Where(one => (one.IsInterrupted || !parsed.GetValue(interrupted)) && (one.IsWhole || !parsed.GetValue(whole))),
            ];

            var found = await FindAsync();
            ImmutableArray<Orphan> deleted = [];
            ImmutableArray<(Orphan Orphan, string Why)> failed = [];
            if (parsed.GetValue(delete))
            {
                if (!state.IsThere && found.Any(one => one.IsLeftBehind))
                {
                    throw new OpsException(
                        "there is no state of this stack here, so that all that carries its tag looks left behind, and nothing is deleted: is it kept elsewhere "
                        + "(PULUMI_BACKEND_URL)? If it is lost, scripts/pulumi stack init makes an empty one");
                }

                var chosen = OrphanChoice.ToDelete(found, parsed.GetValue(include)!);
                var own = state.CloudIds.Concat(found.Select(one => one.Id)).ToFrozenSet(StringComparer.Ordinal);
                failed = await new OrphanRemover(cloud, own, Console.Error.WriteLine).RemoveAsync(chosen, cancellation);
                deleted = [.. chosen.Except(failed.Select(item => item.Orphan))];
                found = [.. found.Except(deleted)];
            }

            if (parsed.GetValue(json))
            {
                OrphanReport.WriteJson(found, deleted, failed, Console.Out);
            }
            else if (found.Length > 0 || !parsed.GetValue(interrupted))
            {
                // What was looked for was not all: of none of it there is nothing to say.
                OrphanReport.WriteText(found, failed, AnsiConsole.Console);
            }

            return found.Any(one => one.IsLeftBehind) ? LeftBehind : 0;
        });
        return command;
    }
}
