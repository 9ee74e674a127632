namespace EmbeddedEngine.Stacks.Settings;

/// <summary>A configuration value as it is shown.</summary>
/// <param name="Key">The full key.</param>
/// <param name="Value">The value; structured ones as JSON; <c>[secret]</c> in place of secrets that are not shown.</param>
/// <param name="IsSecret">Whether it is secret or has a secret in it.</param>
/// <param name="IsStructured">Whether it is a map or a list.</param>
public sealed record ConfigEntry(string Key, string Value, bool IsSecret, bool IsStructured);
