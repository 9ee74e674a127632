namespace Pulumi;

/// <summary>Marks the constructor of an output type. Its parameters are named as the properties on the wire.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;
