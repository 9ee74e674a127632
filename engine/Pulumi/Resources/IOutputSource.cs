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
