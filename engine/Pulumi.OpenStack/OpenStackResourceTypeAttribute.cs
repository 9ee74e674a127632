namespace Pulumi.OpenStack;

/// <summary>Marks a resource class of this package.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenStackResourceTypeAttribute(string type) : ResourceTypeAttribute(type, Utilities.Version);
