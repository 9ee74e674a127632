using CsCheck;
using Pulumi.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Tests.Core;

public class OutputTests
{
    /// <summary>Outputs of every mixture of marks.</summary>
    private static readonly Gen<Output<int>> Outputs = Gen.Select(Gen.Int[-1000, 1000], Gen.Bool, Gen.Bool, (value, known, secret) =>
    {
        var output = known ? Output.Create(value) : OutputUtilities.CreateUnknown(value);
        return secret ? Output.CreateSecret(output) : output;
    });

    [Fact]
    public async Task Apply_transforms_the_value() => (await Output.Create(20).Apply(v => v + 1).DataAsync()).Value.ShouldBe(21);

    [Fact]
    public Task Apply_keeps_the_marks_and_runs_only_on_known_values() => Outputs.SampleAsync(async output =>
    {
        var ran = false;
        var before = await output.DataAsync();
        var after = await output.Apply(value =>
        {
            ran = true;
            return value.ToString();
        }).DataAsync();

        after.IsKnown.ShouldBe(before.IsKnown);
        after.IsSecret.ShouldBe(before.IsSecret);
        ran.ShouldBe(before.IsKnown);
        if (before.IsKnown)
            after.Value.ShouldBe(before.Value.ToString());
    }, iter: 200);

    [Fact]
    public Task Apply_joins_the_marks_of_an_inner_output() => Gen.Select(Outputs, Outputs).SampleAsync(async (outer, inner) =>
    {
        var (o, i) = (await outer.DataAsync(), await inner.DataAsync());
        var joined = await outer.Apply(_ => inner).DataAsync();

        joined.IsKnown.ShouldBe(o.IsKnown && i.IsKnown);
        // What is inside an unknown output is never looked at, so its secret mark is not seen either.
        joined.IsSecret.ShouldBe(o.IsSecret || (o.IsKnown && i.IsSecret));
    }, iter: 200);

    [Fact]
    public Task Apply_composes() => Outputs.SampleAsync(async output =>
    {
        var twice = await output.Apply(v => v * 2).Apply(v => v + 1).DataAsync();
        var once = await output.Apply(v => (v * 2) + 1).DataAsync();
        twice.ShouldBe(once);
    }, iter: 200);

    [Fact]
    public Task All_is_known_if_all_are_and_secret_if_any_is() => Outputs.Array[0, 5].SampleAsync(async outputs =>
    {
        var data = await Task.WhenAll(outputs.Select(output => output.DataAsync()));
        var all = await Output.All(outputs).DataAsync();

        all.IsKnown.ShouldBe(data.All(d => d.IsKnown));
        all.IsSecret.ShouldBe(data.Any(d => d.IsSecret));
        if (all.IsKnown)
            all.Value.ShouldBe(data.Select(d => d.Value));
    }, iter: 200);

    [Fact]
    public async Task Apply_takes_tasks_inputs_and_null()
    {
        (await Output.Create(1).Apply(v => Task.FromResult(v + 1)).DataAsync()).Value.ShouldBe(2);
        (await Output.Create(1).Apply(v => (Input<string>)$"{v}").DataAsync()).Value.ShouldBe("1");
        (await Output.Create(1).Apply(_ => (Output<string>?)null).DataAsync()).ShouldBe(OutputData.Known<string>(null!));
    }

    [Fact]
    public async Task Apply_passes_on_the_exception_itself()
    {
        var failure = new InvalidOperationException("no");
        var failed = Output.Create(1).Apply<int>(int (_) => throw failure).Apply(v => v + 1);
        (await Should.ThrowAsync<InvalidOperationException>(() => failed.DataAsync())).ShouldBeSameAs(failure);
    }

    [Fact]
    public async Task Tuple_takes_up_to_sixteen_of_different_types()
    {
        var two = await Output.Tuple(Output.Create(1), Output.CreateSecret("b")).DataAsync();
        two.Value.ShouldBe((1, "b"));
        two.IsSecret.ShouldBeTrue();

        Input<int>[] i = [.. Enumerable.Range(1, 16)];
        var sixteen = await Output.Tuple(
            i[0], i[1], i[2], i[3], i[4], i[5], i[6], i[7], i[8], i[9], i[10], i[11], i[12], i[13], i[14], i[15]).DataAsync();
        sixteen.Value.Item16.ShouldBe(16);
    }

    [Fact]
    public async Task Format_puts_outputs_inputs_and_plain_values_into_text()
    {
        Input<int> port = 80;
        var text = await Output.Format($"{Output.CreateSecret("http")}://{"host"}:{port:D4}/").DataAsync();
        text.Value.ShouldBe("http://host:0080/");
        text.IsSecret.ShouldBeTrue();
    }

    [Fact]
    public async Task Secrets_are_made_and_unmade()
    {
        (await Output.IsSecretAsync(Output.CreateSecret(1))).ShouldBeTrue();
        (await Output.IsSecretAsync(Output.CreateSecret(Task.FromResult(1)))).ShouldBeTrue();
        (await Output.IsSecretAsync(Output.Unsecret(Output.CreateSecret(1)))).ShouldBeFalse();
    }

    [Fact]
    public void ToString_explains_itself() => Output.Create(1).ToString().ShouldContain("Apply");

    [Fact]
    public async Task A_deferred_output_takes_the_marks_of_what_resolves_it()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.CreateSecret("late"));
        var data = await deferred.Output.DataAsync();
        data.Value.ShouldBe("late");
        data.IsSecret.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => deferred.Resolve(Output.Create("again")));
    }

    [Fact]
    public async Task The_helpers_for_arrays_and_unions_work()
    {
        var array = Output.Create(System.Collections.Immutable.ImmutableArray.Create("a", "b"));
        (await array.First().DataAsync()).Value.ShouldBe("a");
        (await array.GetAt(1).DataAsync()).Value.ShouldBe("b");
        (await array.Length().DataAsync()).Value.ShouldBe(2);

        var union = Output.Create(Union<int, string>.FromT1("x"));
        (await union.IsT1().DataAsync()).Value.ShouldBeTrue();
        (await union.AsT1().DataAsync()).Value.ShouldBe("x");
    }
}
