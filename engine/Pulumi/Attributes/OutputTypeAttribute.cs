namespace Pulumi;

/// <summary>
/// Marks a class that is made from a value of the engine, by its <see cref="OutputConstructorAttribute">constructor</see>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OutputTypeAttribute : Attribute;
