namespace EmbeddedEngine.Deployments;

/// <summary>The program asked for what cannot be done; the message names it and holds no secret.</summary>
internal sealed class RefusedException(string message) : EngineException(message);
