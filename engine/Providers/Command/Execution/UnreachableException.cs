namespace EmbeddedEngine.Providers.Command.Execution;

/// <summary>The machine that a command is for cannot be reached.</summary>
internal sealed class UnreachableException(string message, Exception? inner = null) : ProviderException(message, inner);
