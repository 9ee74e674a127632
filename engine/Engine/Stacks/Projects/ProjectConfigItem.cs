using EmbeddedEngine.Stacks.Settings;

namespace EmbeddedEngine.Stacks.Projects;

/// <summary>What a project says of a configuration key.</summary>
/// <param name="Key">The full key.</param>
/// <param name="Value">The value where the stack has none; null where each stack must have one.</param>
/// <param name="Type">What the value must be.</param>
/// <param name="IsSecret">Whether it is secret whatever the stack's file says.</param>
internal sealed record ProjectConfigItem(string Key, ConfigValue? Value, ProjectConfigType Type, bool IsSecret);
