namespace Pulumi;

/// <summary>
/// Marks a struct that stands for an enumeration of texts or numbers: it has a constructor of one and converts back to it.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;
