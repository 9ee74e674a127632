using EmbeddedEngine.Values;

namespace EmbeddedEngine.Tests.Deployments.Support;

/// <summary>Objects inside values, said shortly.</summary>
public static class Nested
{
    public static PropertyValue Map(PropertyMap properties) => properties;
}
