using EmbeddedEngine.Providers.OpenStack.Schema;
using EmbeddedEngine.Providers.OpenStack.Tests.Support;
using EmbeddedEngine.Resources;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.OpenStack.Tests.Support.Values;

namespace EmbeddedEngine.Providers.OpenStack.Tests;

public sealed class SchemaTests
{
    private static readonly Urn Thing = Urn.Create("dev", "test", null, "openstack:x:X", "thing");

    private readonly ResourceSchema schema = new(
        new("name"),
        new("size", PropertyShape.Number) { Required = true },
        new("zone") { Replaces = true, Computed = true },
        new("tags", PropertyShape.TextSet),
        new("dns", PropertyShape.Texts),
        new("on", PropertyShape.Flag) { Default = true },
        new("odd", PropertyShape.ObjectSet) { Unsupported = true },
        new("status") { OutputOnly = true });

    [Fact]
    public void Names_and_defaults_are_filled_in()
    {
        var inputs = Check(Map(("size", 1))).Inputs;

        inputs["name"].AsText()!.ShouldBe("thing-0102030");
        inputs["on"].ShouldBe(true);
    }

    [Fact]
    public void A_resource_keeps_the_name_that_it_was_given()
    {
        var old = Map(("size", 1), ("name", "thing-7777777"));
        schema.Check(new CheckRequest(Thing, new RecordedLog(), old, Map(("size", 1)), Seed)).Inputs["name"].ShouldBe("thing-7777777");
    }

    [Fact]
    public void Every_fault_is_told_by_its_property()
    {
        var failures = Check(Map(("nme", "x"), ("tags", "a"), ("odd", List(PropertyMap.Empty)), ("status", "up"))).Failures;

        failures.Select(failure => $"{failure.Property} {failure.Reason}").ShouldBe(
        [
            "nme there is no such property",
            "odd is not supported by the embedded OpenStack provider",
            "status the cloud alone sets it",
            "tags must be a list of strings",
            "size is required",
        ]);
    }

    [Theory]
    [InlineData("size", true, false)]
    [InlineData("zone", true, true)]
    public void A_change_updates_or_replaces(string name, bool changes, bool replaces)
    {
        PropertyValue before = name == "size" ? 1 : "a", after = name == "size" ? 2 : "b";
        var diff = Diff(Map((name, before)), Map((name, after)));

        diff.Changes.ShouldBe(changes ? DiffChanges.Some : DiffChanges.None);
        diff.Replaces.Contains(name).ShouldBe(replaces);
    }

    [Fact]
    public void What_makes_no_difference_is_no_change()
    {
        Diff(Map(("tags", List("a", "b"))), Map(("tags", List("b", "a")))).ShouldBe(DiffResult.None);
        Diff(Map(("zone", "a")), PropertyMap.Empty).ShouldBe(DiffResult.None);
        Diff(Map(("tags", List())), PropertyMap.Empty).ShouldBe(DiffResult.None);
        Diff(Map(("size", 1)), Map(("size", ((PropertyValue)1).AsSecret()))).ShouldBe(DiffResult.None);
        Diff(Map(("dns", List("a", "b"))), Map(("dns", List("b", "a")))).Changes.ShouldBe(DiffChanges.Some);
    }

    [Fact]
    public void Inputs_follow_what_somebody_changed_in_the_cloud_and_nothing_else()
    {
        var inputs = Map(("size", 1), ("tags", List("a", "b")));

        schema.InputsOf(inputs, Map(("size", 2), ("tags", List("b", "a")), ("zone", "chosen"), ("dns", List()), ("status", "up")))
            .ShouldBe(Map(("size", 2), ("tags", List("a", "b"))));
        schema.InputsOf(inputs, Map(("size", 1), ("tags", List("a", "b")), ("dns", List("192.0.2.1"))))
            .ShouldBe(inputs.With("dns", List("192.0.2.1")));
    }

    [Theory]
    [InlineData("adminStateUp", "admin_state_up")]
    [InlineData("ipv6RaMode", "ipv6_ra_mode")]
    public void Names_are_the_services_own(string property, string field)
    {
        FieldNames.Of(property).ShouldBe(field);
        FieldNames.Property(field).ShouldBe(property);
    }

    private static byte[] Seed { get; } = [1, 2, 3, 4, .. new byte[28]];

    private CheckResult Check(PropertyMap inputs) => schema.Check(new CheckRequest(Thing, new RecordedLog(), null, inputs, Seed));

    private DiffResult Diff(PropertyMap before, PropertyMap after) =>
        schema.Diff(new DiffRequest(Thing, new RecordedLog(), "id", before, before, after, []));
}
