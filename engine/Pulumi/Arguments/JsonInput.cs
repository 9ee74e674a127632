namespace Pulumi;

/// <summary>A value that goes on the wire as JSON text.</summary>
/// <param name="Value">The value.</param>
internal sealed record JsonInput(object Value);
