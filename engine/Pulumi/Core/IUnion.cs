namespace Pulumi;

/// <summary>A union whose types are not known at compile time.</summary>
internal interface IUnion
{
    /// <summary>The value, whichever type it has.</summary>
    object Value { get; }
}
