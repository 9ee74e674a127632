namespace Pulumi;

/// <summary>An output of another stack: one of the two is set, or none if there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, if it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, if it is secret.</summary>
    public object? SecretValue { get; set; }
}
