namespace EmbeddedEngine.Rpc;

/// <summary>What the receiver of values understands.</summary>
/// <param name="Secrets">Secrets stay marked; otherwise their bare value is sent.</param>
/// <param name="ResourceReferences">References stay references; otherwise the id is sent, or the URN of a component.</param>
/// <param name="PartialValues">A top-level property may have unknown parts; otherwise it is left out as a whole.</param>
public sealed record MarshalOptions(bool Secrets, bool ResourceReferences, bool PartialValues)
{
    /// <summary>Everything that the wire can say.</summary>
    public static MarshalOptions Full { get; } = new(Secrets: true, ResourceReferences: true, PartialValues: true);
}
