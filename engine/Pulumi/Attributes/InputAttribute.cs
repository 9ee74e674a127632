namespace Pulumi;

/// <summary>Marks a field or property of arguments as a property on the wire.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="required">Whether null is refused.</param>
/// <param name="json">Whether the value is sent as JSON text, as for all provider configuration that is not text itself.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
