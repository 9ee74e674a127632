namespace EmbeddedEngine.State;

/// <summary>A stack's state cannot be read, written or locked. The file, where there is one, is left as it is.</summary>
public sealed class StateException(string message, Exception? cause = null) : EngineException(message, cause);
