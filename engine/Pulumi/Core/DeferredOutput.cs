namespace Pulumi;

/// <summary>An output that is handed out first and given its value later, for resources that refer to each other in a circle.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<Output<T>> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An output that is not resolved yet.</summary>
    public DeferredOutput() => Output = Pulumi.Output.Create(_completion.Task).Apply(output => output);

    /// <summary>The output to hand out.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its value; once.</summary>
    public void Resolve(Output<T> output)
    {
        if (!_completion.TrySetResult(output))
            throw new InvalidOperationException("The deferred output has been resolved already.");
    }
}
