using EmbeddedEngine.Stacks;

namespace EmbeddedEngine.State;

/// <summary>There is no stack of a name.</summary>
public sealed class StackNotFoundException(StackName stack, string root)
    : EngineException($"There is no stack '{stack}' in {root}. Make it with: pulumi stack init {stack.Stack}");
