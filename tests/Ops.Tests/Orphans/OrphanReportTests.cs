using System.Text.Json;
using GitOrigin.Ops.Orphans;
using Spectre.Console.Testing;

namespace GitOrigin.Ops.Tests.Orphans;

public sealed class OrphanReportTests
{
    private static readonly Orphan Network = new() { Kind = ThingKind.Network, Id = "n1", Name = "git[store]", Status = "ACTIVE" };
    private static readonly Orphan Group = new() { Kind = ThingKind.SecurityGroup, Id = "g1", IsInterrupted = true };
    private static readonly Orphan Address = new() { Kind = ThingKind.FloatingIp, Id = "f1", Name = "203.0.113.7", Hold = Hold.KeptAddress };

    [Fact]
    public void Text_has_a_line_a_thing_what_was_not_deleted_why_things_are_held_and_a_sum()
    {
        using var console = new TestConsole().Width(300);

        OrphanReport.WriteText([Address, Network, Group], [(Network, "it is in use")], console);

        var lines = console.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        lines.ShouldContain("floating ip f1 203.0.113.7 kept for the next create-all");
        lines.ShouldContain("network n1 git[store] ACTIVE carries the stack's tag");
        lines.ShouldContain("security group g1 its making was interrupted");
        lines.ShouldContain("not deleted: network n1: it is in use");
        lines.ShouldContain(line => line.StartsWith("an address is kept where floatingIp.keep is set, or while it has the tag git-origin-kept"));
        lines.Last(line => line.Length > 0).ShouldBe("2 things are left behind: in the cloud with the stack's mark, and not in its state");
    }

    [Fact]
    public void An_address_that_is_kept_is_not_left_behind()
    {
        using var console = new TestConsole().Width(300);

        OrphanReport.WriteText([Address], [], console);

        console.Lines.Last(line => line.Length > 0).ShouldBe("nothing is left behind");
    }

    [Fact]
    public void Json_has_everything_by_plain_names()
    {
        var writer = new StringWriter();

        OrphanReport.WriteJson([Address, Group], [Network], [(Group, "it is in use")], writer);

        var json = JsonElement.Parse(writer.ToString());
        json.GetProperty("leftBehind").GetInt32().ShouldBe(1);
        json.GetProperty("orphans")[0].GetProperty("hold").GetString().ShouldBe("kept-address");
        json.GetProperty("orphans")[1].GetProperty("kind").GetString().ShouldBe("security-group");
        json.GetProperty("deleted")[0].GetProperty("id").GetString().ShouldBe("n1");
        json.GetProperty("failed")[0].GetProperty("why").GetString().ShouldBe("it is in use");
    }
}
