using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs of a component or of the stack.</summary>
/// <param name="urn">The URN of the component.</param>
/// <param name="outputs">The outputs by their names.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The URN of the component.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs by their names.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
