namespace Pulumi;

/// <summary>Options of a call to a provider's function whose result is an output.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that the call waits for; in a preview it is not made while any of them does not exist yet.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }
}
