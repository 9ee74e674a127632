using EmbeddedEngine.Protocol;

namespace Pulumi;

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string field, string value) : base(Signatures.Asset, field, value) { }
}
