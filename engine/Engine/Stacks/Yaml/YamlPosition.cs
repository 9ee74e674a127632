namespace EmbeddedEngine.Stacks.Yaml;

/// <summary>Where a value stands in a YAML text.</summary>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index behind its last character; comments and empty lines after it do not belong to it.</param>
/// <param name="Line">Line of its first character, from 1.</param>
/// <param name="Column">Column of its first character, from 0.</param>
internal readonly record struct YamlPosition(int Start, int End, int Line, int Column);
