namespace Pulumi;

/// <summary>Arguments of a <see cref="StackReference"/>.</summary>
public sealed class StackReferenceArgs : ResourceArgs
{
    /// <summary>The stack's full name, <c>organization/project/stack</c>; by default the reference's own name.</summary>
    [Input("name", required: true)]
    public Input<string>? Name { get; set; }
}
