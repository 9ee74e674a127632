namespace EmbeddedEngine.State;

/// <summary>A configuration value in the history.</summary>
/// <param name="Text">The value; a secret's ciphertext; a structured value as JSON, its secrets encrypted.</param>
/// <param name="IsSecret">Whether it is secret or has a secret in it.</param>
/// <param name="IsObject">Whether it is structured.</param>
public sealed record UpdateConfigValue(string Text, bool IsSecret, bool IsObject);
