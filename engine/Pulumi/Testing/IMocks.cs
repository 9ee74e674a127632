namespace Pulumi.Testing;

/// <summary>Stands in for the engine and all providers in a test.</summary>
public interface IMocks
{
    /// <summary>Makes a resource.</summary>
    /// <param name="args">The resource.</param>
    /// <returns>The provider's id, which is not known if null, and the properties by their names on the wire.</returns>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a function.</summary>
    /// <param name="args">The call.</param>
    /// <returns>The properties of the result by their names on the wire.</returns>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Takes the outputs of a component or of the stack; does nothing unless overridden.</summary>
    /// <param name="args">The outputs.</param>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
