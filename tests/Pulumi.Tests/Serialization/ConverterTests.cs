using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Serialization;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Serialization;

public class ConverterTests
{
    private static T Convert<T>(object? value) => (T)Converter.Convert(typeof(T), value, "p", problem => Assert.Fail(problem))!;

    private static ImmutableArray<object?> List(params object?[] items) => [.. items];

    private static ImmutableDictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToImmutableDictionary(entry => entry.Key, entry => entry.Value);

    [Fact]
    public void Values_become_the_types_of_the_program()
    {
        Convert<string>("s").ShouldBe("s");
        Convert<bool?>(true).ShouldBe(true);
        Convert<bool?>(null).ShouldBeNull();
        Convert<int>(3.0).ShouldBe(3);
        Convert<double>(1.5).ShouldBe(1.5);
        Convert<object>("o").ShouldBe("o");
        Convert<DayOfWeek>(5.0).ShouldBe(DayOfWeek.Friday);
        Convert<Flavor>("large").ShouldBe(Flavor.Large);
        Convert<ImmutableArray<int>>(List(1.0, 2.0)).ShouldBe([1, 2]);
        Convert<ImmutableArray<object>>(List("a", 1.0)).ShouldBe(["a", 1.0]);
        Convert<ImmutableDictionary<string, int>>(Map(("a", 1.0)))["a"].ShouldBe(1);
        Convert<Union<int, string>>("x").ShouldBe(Union<int, string>.FromT1("x"));
        Convert<Union<int, string>>(1.0).ShouldBe(Union<int, string>.FromT0(1));
        Convert<JsonElement>(Map(("a", List(1.0)))).GetRawText().ShouldBe("""{"a":[1]}""");
    }

    [Fact]
    public void An_output_type_is_made_by_its_constructor()
    {
        var connection = Convert<Connection>(Map(("host", "h"), ("port", 22.0), ("default", List("a")), ("more", 1.0)));
        connection.Host.ShouldBe("h");
        connection.Port.ShouldBe(22);
        connection.Default.ShouldBe(["a"]);
    }

    [Fact]
    public void A_missing_list_is_empty_rather_than_unusable() => Convert<Connection>(Map(("host", "h"))).Default.ShouldBeEmpty();

    [Theory]
    [InlineData(typeof(int), 1.5)]
    [InlineData(typeof(int), "1")]
    [InlineData(typeof(string), 1.0)]
    [InlineData(typeof(Flavor), 1.0)]
    [InlineData(typeof(Connection), "h")]
    [InlineData(typeof(ImmutableArray<int>), "1")]
    public void A_value_of_the_wrong_shape_gives_a_warning_and_the_default(Type type, object value)
    {
        var problems = new List<string>();
        var converted = Converter.Convert(type, value, "server.size", problems.Add);
        problems.ShouldHaveSingleItem().ShouldContain("server.size");
        converted.ShouldBe(Converter.DefaultOf(type));
    }
}
