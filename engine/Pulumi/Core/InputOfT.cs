namespace Pulumi;

/// <summary>A property of a resource's arguments: a plain value, or an output of another resource.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T> output) => _output = output;

    /// <summary>For collections, which make their output from parts when it is asked for.</summary>
    private protected Input() { }

    object? IInput.Value => Value;

    IOutput IInput.Untyped => AsOutput();

    /// <summary>What goes on the wire. Collections give their parts, so that one unknown part leaves the others known.</summary>
    private protected virtual object? Value => AsOutput();

    /// <summary>Makes an input of a plain value.</summary>
    public static implicit operator Input<T>(T value) => Output.Create(value);

    /// <summary>Makes an input of an output.</summary>
    public static implicit operator Input<T>(Output<T> value) => new(value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>The output behind the input.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    internal virtual Output<T> AsOutput() => _output!;
}
