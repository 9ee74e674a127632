using System.Globalization;
using GitOrigin.Ops.Commands;
using Spectre.Console;

namespace GitOrigin.Ops.Orphans;

/// <summary>Tells what was found, to a person or a machine.</summary>
internal static class OrphanReport
{
    /// <summary>A table, what was not deleted and why, and a line that sums up.</summary>
    /// <param name="found">What is there.</param>
    /// <param name="failed">What could not be deleted, and why.</param>
    /// <param name="console">Where to.</param>
    public static void WriteText(IReadOnlyCollection<Orphan> found, IReadOnlyCollection<(Orphan Orphan, string Why)> failed, IAnsiConsole console)
    {
        if (found.Count > 0)
        {
            var table = new Table().Border(TableBorder.None).AddColumns("what", "id", "name", "status", "why it is here");
            foreach (var one in found)
            {
                table.AddRow(NameOf(one.Kind), Markup.Escape(one.Id), Markup.Escape(one.Name), Markup.Escape(one.Status), Reason(one));
            }

            console.Write(table);
        }

        foreach (var (orphan, why) in failed)
        {
            console.WriteLine($"not deleted: {NameOf(orphan.Kind)} {orphan.Id}: {why}");
        }

        foreach (var hold in found.Select(one => one.Hold).Distinct().Order().Select(Explanation).OfType<string>())
        {
            console.WriteLine(hold);
        }

        var left = found.Count(one => one.IsLeftBehind);
        console.WriteLine(left == 0
            ? "nothing is left behind"
            : string.Create(CultureInfo.InvariantCulture, $"{left} {(left == 1 ? "thing is" : "things are")} left behind: in the cloud with the stack's mark, and not in its state"));
    }

    /// <summary>An object with <c>leftBehind</c>, <c>orphans</c>, <c>deleted</c> and <c>failed</c>.</summary>
    public static void WriteJson(
        IReadOnlyCollection<Orphan> found, IReadOnlyCollection<Orphan> deleted, IReadOnlyCollection<(Orphan Orphan, string Why)> failed, TextWriter writer) =>
        JsonOutput.Write(
            new
            {
                leftBehind = found.Count(one => one.IsLeftBehind),
                orphans = found.Select(Fields),
                deleted = deleted.Select(Fields),
                failed = failed.Select(item => new { item.Orphan.Kind, item.Orphan.Id, item.Why }),
            },
            writer);

    /// <summary>A kind as OpenStack's own client calls it.</summary>
    public static string NameOf(ThingKind kind) => kind switch
    {
        ThingKind.FloatingIp => "floating ip",
        ThingKind.VolumeAttachment => "volume attachment",
        ThingKind.RouterInterface => "router interface",
        ThingKind.SecurityGroup => "security group",
        ThingKind.ServerGroup => "server group",
        ThingKind.KeyPair => "keypair",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static object Fields(Orphan one) => new { one.Kind, one.Id, one.Name, one.Status, one.IsInterrupted, one.Hold, one.IsLeftBehind };

    private static string Reason(Orphan one) => one.Hold switch
    {
        Hold.KeptAddress => "kept for the next create-all",
        Hold.Data => "may hold repositories",
        Hold.WholeServer => "whole: whose state?",
        Hold.Managed => "managed by others",
        _ when one.IsInterrupted => "its making was interrupted",
        _ => "carries the stack's tag",
    };

    private static string? Explanation(Hold hold) => hold switch
    {
        Hold.KeptAddress => "an address is kept where floatingIp.keep is set, or while it has the tag git-origin-kept: --delete leaves it, unless --include names it",
        Hold.Data => "a volume with the metadata git-origin may hold repositories: --delete leaves it, unless --include names it",
        Hold.WholeServer => "a whole server may belong to a state that is kept elsewhere (PULUMI_BACKEND_URL): --delete deletes nothing, unless --include names the server",
        Hold.Managed => "a network of others is never deleted: take the tag off it",
        _ => null,
    };
}
