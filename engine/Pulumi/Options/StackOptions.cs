namespace Pulumi;

/// <summary>Options of the stack: what is to hold for all its resources.</summary>
public class StackOptions
{
    /// <summary>Functions that may change any resource of the stack before it is registered, run in the program.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>Functions that the engine calls back. Not supported: a stack that has one is refused.</summary>
    public List<ResourceTransform> ResourceTransforms { get => field ??= []; set; }
}
