namespace Pulumi;

/// <summary>A file, or a collection of files, that goes to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string field, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Signature = signature;
        Field = field;
        Value = value;
    }

    /// <summary>The mark on the wire.</summary>
    internal string Signature { get; }

    /// <summary>The name on the wire of what this is made of: <c>path</c>, <c>text</c>, <c>uri</c> or <c>assets</c>.</summary>
    internal string Field { get; }

    internal object Value { get; }
}
