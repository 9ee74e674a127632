namespace Pulumi.Command;

/// <summary>Marks a resource class of this package.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CommandResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
