using GitOrigin.Ops.Orphans;

namespace GitOrigin.Ops.Tests.Orphans;

public sealed class OrphanChoiceTests
{
    private static readonly Orphan Network = new() { Kind = ThingKind.Network, Id = "n1" };
    private static readonly Orphan Address = new() { Kind = ThingKind.FloatingIp, Id = "f1", Name = "203.0.113.7", Hold = Hold.KeptAddress };
    private static readonly Orphan Volume = new() { Kind = ThingKind.Volume, Id = "v1", Name = "gitstore-data", Hold = Hold.Data };
    private static readonly Orphan Server = new() { Kind = ThingKind.Server, Id = "i1", Name = "gitstore", Hold = Hold.WholeServer };
    private static readonly Orphan Managed = new() { Kind = ThingKind.Network, Id = "n2", Hold = Hold.Managed };

    [Fact]
    public void What_is_held_stays() =>
        OrphanChoice.ToDelete([Network, Address, Volume, Managed], []).ShouldBe([Network]);

    [Theory]
    [InlineData("f1")]
    [InlineData("203.0.113.7")]
    public void An_address_that_is_kept_goes_by_its_id_or_itself(string word) =>
        OrphanChoice.ToDelete([Network, Address, Volume], [word]).ShouldBe([Network, Address]);

    [Fact]
    public void A_volume_goes_by_its_id_alone()
    {
        OrphanChoice.ToDelete([Volume], ["v1"]).ShouldBe([Volume]);
        Should.Throw<OpsException>(() => OrphanChoice.ToDelete([Volume], ["gitstore-data"])).Message.ShouldContain("nothing that is left behind is called 'gitstore-data'");
    }

    [Fact]
    public void A_network_of_others_never_goes() =>
        Should.Throw<OpsException>(() => OrphanChoice.ToDelete([Managed], ["n2"])).Message.ShouldContain("never deleted");

    [Fact]
    public void A_whole_server_lets_nothing_go_unless_it_is_named()
    {
        Should.Throw<OpsException>(() => OrphanChoice.ToDelete([Network, Server], [])).Message.ShouldContain("server i1 (gitstore) is whole");
        OrphanChoice.ToDelete([Network, Server], ["i1"]).ShouldBe([Network, Server]);
    }
}
