using EmbeddedEngine.Protocol;

namespace Pulumi;

/// <summary>A collection of files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string field, object value) : base(Signatures.Archive, field, value) { }
}
