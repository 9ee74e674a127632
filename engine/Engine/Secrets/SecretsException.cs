namespace EmbeddedEngine.Secrets;

/// <summary>Secrets cannot be read or written: a wrong passphrase, a damaged text, a provider that is not supported.</summary>
public sealed class SecretsException(string message, Exception? cause = null) : EngineException(message, cause);
