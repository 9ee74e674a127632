namespace EmbeddedEngine.Stacks;

/// <summary>A project or stack file, a key of the configuration or the name of a stack is not as it must be.</summary>
public sealed class StackFileException(string message, Exception? cause = null) : EngineException(message, cause);
