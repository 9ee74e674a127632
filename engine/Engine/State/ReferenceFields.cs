namespace EmbeddedEngine.State;

/// <summary>The fields of a reference to a resource in state.</summary>
internal static class ReferenceFields
{
    public const string Urn = "urn";
    public const string Id = "id";
    public const string PackageVersion = "packageVersion";
}
