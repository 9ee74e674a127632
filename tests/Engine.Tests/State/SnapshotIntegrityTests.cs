using System.Collections.Immutable;
using EmbeddedEngine.Resources;
using EmbeddedEngine.State;

namespace EmbeddedEngine.Tests.State;

public sealed class SnapshotIntegrityTests
{
    private static readonly ResourceState A = Samples.Custom("a");
    private static readonly ResourceState B = Samples.Custom("b");

    public static TheoryData<string, ResourceState[]> Broken => new()
    {
        { "parent", [A with { Parent = B.Urn }, B] },
        { "dependency", [A with { Dependencies = [B.Urn] }, B] },
        { "dependency", [A with { Dependencies = [A.Urn] }] },
        { "property 'p'", [A with { PropertyDependencies = ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Empty.Add("p", [B.Urn]) }, B] },
        { "deletedWith", [A with { DeletedWith = B.Urn }, B] },
        { "provider", [A with { Provider = $"{Samples.Provider().Urn}::2" }] },
        { "not of the form", [A with { Provider = "demo" }] },
        { "not of the form", [A with { Provider = Samples.Provider().Urn.Value }] },
        { "twice", [A, A] },
        { "has an id", [A with { Custom = false, Provider = "" }] },
        { "no type", [A with { Type = "" }] },
        { "no URN", [A with { Urn = default }] },
    };

    public static TheoryData<ResourceState[]> Whole => new()
    {
        { [A, B with { Dependencies = [A.Urn], DeletedWith = A.Urn, Parent = A.Urn }] },
        { [A, A with { Delete = true }, A with { Delete = true }] },
        { [A with { Delete = true }, A] },
        { [A with { Provider = "urn:pulumi:dev::demo::pulumi:providers:demo::gone::1", PendingReplacement = true }] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_rule_is_named(string rule, ResourceState[] resources) =>
        Should.Throw<StateException>(() => SnapshotIntegrity.Verify(Samples.Snapshot(resources))).Message.ShouldContain(rule);

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_snapshot_in_order_is_accepted(ResourceState[] resources) =>
        Should.NotThrow(() => SnapshotIntegrity.Verify(Samples.Snapshot(resources)));
}
