namespace Pulumi;

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
