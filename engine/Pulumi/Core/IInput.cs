namespace Pulumi;

/// <summary>An input whose type is not known at compile time.</summary>
internal interface IInput
{
    /// <summary>An output, or a collection of inputs.</summary>
    object? Value { get; }

    /// <summary>The output of the whole input.</summary>
    IOutput Untyped { get; }
}
