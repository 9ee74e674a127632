namespace Pulumi;

/// <summary>The side of an output that gives it its data.</summary>
internal interface IOutputSource
{
    /// <summary>The output to be filled.</summary>
    object Output { get; }

    /// <summary>The type of the value.</summary>
    Type ValueType { get; }

    /// <summary>Gives the output its data, whose value is of <see cref="ValueType"/>.</summary>
    void Resolve(OutputData<object?> data);

    /// <summary>Fails the output.</summary>
    void Fail(Exception exception);
}

/// <inheritdoc cref="IOutputSource"/>
internal sealed class OutputSource<T> : IOutputSource
{
    private readonly TaskCompletionSource<OutputData<T>> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OutputSource() => Output = new(_completion.Task);

    public Output<T> Output { get; }

    object IOutputSource.Output => Output;

    public Type ValueType => typeof(T);

    public void Resolve(OutputData<object?> data) => _completion.TrySetResult(data.With((T)data.Value!));

    public void Fail(Exception exception) => _completion.TrySetException(exception);
}
