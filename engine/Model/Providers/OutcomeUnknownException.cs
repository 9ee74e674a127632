namespace EmbeddedEngine.Providers;

/// <summary>The operation was begun and nobody knows how far it got: its provider was lost, or did not end in time.</summary>
public sealed class OutcomeUnknownException(string message, Exception? inner = null) : ProviderException(message, inner);
