namespace Pulumi;

/// <summary>An action that the engine calls back. Part of the API, but a resource that has one is refused.</summary>
public sealed class ResourceHook
{
    /// <summary>Makes a hook.</summary>
    /// <param name="name">A name that is unique in the program.</param>
    /// <param name="callback">The action.</param>
    /// <param name="options">When it runs.</param>
    public ResourceHook(string name, ResourceHookCallback callback, ResourceHookOptions? options = null)
    {
        Name = name;
        Callback = callback;
        Options = options ?? new();
    }

    /// <summary>A name that is unique in the program.</summary>
    public string Name { get; }

    /// <summary>The action.</summary>
    public ResourceHookCallback Callback { get; }

    /// <summary>When it runs.</summary>
    public ResourceHookOptions Options { get; }
}
