using System.Collections.Immutable;
using CsCheck;
using Pulumi.Serialization;

namespace Pulumi.Tests.Serialization;

/// <summary>What is serialised comes back as it was.</summary>
public class RoundTripTests
{
    private static readonly Gen<object?> Leaf = Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Bool.Select(value => (object?)value),
        Gen.Double[-1e6, 1e6].Select(value => (object?)value),
        Gen.String.AlphaNumeric.Select(value => (object?)value));

    private static readonly Gen<object?> Tree = Gen.Recursive<object?>((depth, inner) => depth == 4
        ? Leaf
        : Gen.OneOf(
            Leaf,
            inner.Array[0, 3].Select(items => (object?)items.ToImmutableArray()),
            Gen.Dictionary(Gen.String[Gen.Char['a', 'z'], 1, 5], inner)[0, 3].Select(entries => (object?)entries.ToImmutableDictionary())));

    [Fact]
    public Task Values_and_their_marks_survive() => Gen.Select(Tree, Gen.Bool).SampleAsync(async (tree, isSecret) =>
    {
        var output = isSecret ? Output.CreateSecret(tree) : Output.Create(tree);
        var wire = await new Serializer(keepResources: true).SerializeAsync(output, "tree");
        if (wire is null)
        {
            tree.ShouldBeNull();
            return;
        }

        var data = Deserializer.Deserialize(wire);
        data.IsSecret.ShouldBe(isSecret);
        data.IsKnown.ShouldBeTrue();
        Describe(data.Value).ShouldBe(Describe(tree));
    }, iter: 500);

    /// <summary>Dictionaries lose entries that are null, so these are not described.</summary>
    private static string Describe(object? value) => value switch
    {
        null => "null",
        ImmutableArray<object?> items => $"[{string.Join(',', items.Select(Describe))}]",
        ImmutableDictionary<string, object?> entries => "{" + string.Join(',', entries
            .Where(entry => entry.Value is not null)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}:{Describe(entry.Value)}")) + "}",
        _ => $"{value.GetType().Name} {value}",
    };
}
