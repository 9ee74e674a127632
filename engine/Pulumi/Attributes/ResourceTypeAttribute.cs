namespace Pulumi;

/// <summary>Says which type of resource a class stands for, so that a reference to one can be turned into the class.</summary>
/// <param name="type">The resource type, such as <c>command:remote:Command</c>.</param>
/// <param name="version">The version of the package.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The resource type.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package.</summary>
    public string? Version { get; } = version;
}
