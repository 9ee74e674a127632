namespace EmbeddedEngine.Providers.OpenStack.Resources;

/// <summary>The making failed, and what was made of the resource is deleted again: the next try begins anew.</summary>
internal sealed class UnmadeException(string message) : ProviderException(message);
