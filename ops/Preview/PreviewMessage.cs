namespace GitOrigin.Ops.Preview;

/// <summary>Something that the engine, the program or a provider said during a preview.</summary>
/// <param name="Urn">The resource that it is about; empty for none.</param>
/// <param name="Severity">How bad it is, in Pulumi's words: <c>error</c>, <c>warning</c>, …</param>
/// <param name="Text">What was said.</param>
public sealed record PreviewMessage(string Urn, string Severity, string Text)
{
    /// <summary>The severity of what ends a preview.</summary>
    public const string Error = "error";

    /// <summary>The severity of what should be read.</summary>
    public const string Warning = "warning";
}
