namespace EmbeddedEngine.Providers;

/// <summary>Package <c>pulumi</c>: what the engine itself provides, which is references to other stacks.</summary>
public sealed class BuiltinProviderFactory(IStackOutputsReader stacks) : IProviderFactory
{
    /// <inheritdoc />
    public string Package => "pulumi";

    /// <inheritdoc />
    public IProvider Create() => new BuiltinProvider(stacks);
}
