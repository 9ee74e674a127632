using System.Collections.Immutable;

namespace Pulumi;

/// <summary>
/// A value that may become known only while the deployment runs, with the resources it came from and whether it is secret.
/// </summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    private const string ToStringText =
        "Calling [ToString] on an [Output<T>] is not supported. Use o.Apply(v => $\"prefix{v}suffix\") or "
        + "Output.Format($\"prefix{o}suffix\") to get an Output<string> that holds the text.";

    internal Output(Task<OutputData<T>> dataTask)
    {
        DataTask = dataTask;
        Deployment.Current?.Tasks.Track(dataTask);
    }

    internal Task<OutputData<T>> DataTask { get; }

    /// <summary>An output with the value that the task gives.</summary>
    public static Output<T> Create(Task<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(CreateDataAsync(value, isSecret: false));
    }

    /// <summary>
    /// Transforms the value once it is known. Not run when the value is unknown, as in a preview; the result is then unknown too.
    /// The result is secret if this output is, and depends on what this output depends on.
    /// </summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ApplyCore(value => Task.FromResult(OutputData.Known(func(value))));
    }

    /// <summary>Transforms the value by an asynchronous function; otherwise as <see cref="Apply{TResult}(Func{T, TResult})"/>.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ApplyCore(async value => OutputData.Known(await func(value)));
    }

    /// <summary>Runs an asynchronous action on the value once it is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ApplyCore(async value =>
        {
            await func(value);
            return OutputData.Known(ValueTuple.Create());
        });
    }

    /// <summary>Transforms the value to an input, whose marks are joined with this output's.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ApplyCore(value => DataOf(func(value)?.ToOutput()));
    }

    /// <summary>Transforms the value to another output, whose marks are joined with this output's.</summary>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ApplyCore(value => DataOf(func(value)));
    }

    /// <summary>Transforms the value, boxed, to another output, whose marks are joined with this output's.</summary>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func)
    {
        ArgumentNullException.ThrowIfNull(func);
        return ApplyCore(value => DataOf(func(value)));
    }

    /// <summary>
    /// A text that says that an output cannot be turned into text directly. A warning is logged as well.
    /// Throws instead if the environment has <c>PULUMI_ERROR_OUTPUT_STRING</c>.
    /// </summary>
    public override string ToString()
    {
        if (ProgramEnvironment.OutputToStringIsError)
            throw new InvalidOperationException(ToStringText);
        if (Deployment.Current is not null)
            Log.Warn(ToStringText);
        return ToStringText;
    }

    async Task<ImmutableHashSet<Resource>> IOutput.GetResourcesAsync() => (await DataTask).Resources;

    async Task<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataTask;
        return data.With<object?>(data.Value);
    }

    internal static async Task<OutputData<T>> CreateDataAsync(Task<T> value, bool isSecret) =>
        OutputData.Known(await value, isSecret);

    internal Output<T> WithMarks(Func<OutputData<T>, OutputData<T>> change)
    {
        return new(ChangeAsync());

        async Task<OutputData<T>> ChangeAsync() => change(await DataTask);
    }

    private static Task<OutputData<TResult>> DataOf<TResult>(Output<TResult>? output) =>
        output?.DataTask ?? Task.FromResult(OutputData.Known<TResult>(default!));

    private Output<TResult> ApplyCore<TResult>(Func<T, Task<OutputData<TResult>>> func)
    {
        return new(RunAsync());

        async Task<OutputData<TResult>> RunAsync()
        {
            var data = await DataTask;
            return data.IsKnown
                ? OutputData.Join(data, await func(data.Value))
                : OutputData.Unknown<TResult>(data.Resources, data.IsSecret);
        }
    }
}
