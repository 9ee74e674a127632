using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Makes outputs and combines them.</summary>
public static partial class Output
{
    /// <summary>An output that holds a known, plain value.</summary>
    public static Output<T> Create<T>(T value) => new(Task.FromResult(OutputData.Known(value)));

    /// <summary>An output that holds the value of the task.</summary>
    public static Output<T> Create<T>(Task<T> value) => Output<T>.Create(value);

    /// <summary>An output that holds a secret value.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(Task.FromResult(OutputData.Known(value, isSecret: true)));

    /// <summary>An output that holds the secret value of the task.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(Output<T>.CreateDataAsync(value, isSecret: true));
    }

    /// <summary>The same output, made secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.WithMarks(data => data with { IsSecret = true });
    }

    /// <summary>The same output with its secret mark taken off. What a caller does with the value is up to the caller.</summary>
    public static Output<T> Unsecret<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return output.WithMarks(data => data with { IsSecret = false });
    }

    /// <summary>Whether the output is secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return (await output.DataTask).IsSecret;
    }

    /// <summary>One output of all values, in order: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.AsEnumerable());

    /// <summary>One output of all values, in order: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return All(inputs.Select(input => input.ToOutput()));
    }

    /// <summary>One output of all values, in order: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All(outputs.AsEnumerable());

    /// <summary>One output of all values, in order: known if all are, secret if any is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return Join([.. outputs], values => values.Select(value => (T)value!).ToImmutableArray());
    }

    /// <summary>Text with outputs and inputs in it: <c>Output.Format($"http://{host}:{port}")</c>.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        ArgumentNullException.ThrowIfNull(formattableString);
        return Join(formattableString.GetArguments(), values => string.Format(formattableString.Format, [.. values]));
    }

    /// <summary>One output of parts that may be inputs, outputs or plain values.</summary>
    private static Output<TResult> Join<TResult>(IReadOnlyCollection<object?> parts, Func<IReadOnlyList<object?>, TResult> combine)
    {
        return new(JoinAsync());

        async Task<OutputData<TResult>> JoinAsync()
        {
            var data = await Task.WhenAll(parts.Select(DataOf));
            var resources = data.Aggregate(ImmutableHashSet<Resource>.Empty, (all, part) => all.Union(part.Resources));
            var isSecret = data.Any(part => part.IsSecret);
            return data.All(part => part.IsKnown)
                ? new(resources, combine([.. data.Select(part => part.Value)]), IsKnown: true, isSecret)
                : OutputData.Unknown<TResult>(resources, isSecret);
        }

        static Task<OutputData<object?>> DataOf(object? part) => part switch
        {
            IInput input => input.Untyped.GetDataAsync(),
            IOutput output => output.GetDataAsync(),
            _ => Task.FromResult(OutputData.Known(part)),
        };
    }
}
