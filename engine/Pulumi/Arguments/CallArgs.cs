namespace Pulumi;

/// <summary>Arguments of a resource's method.</summary>
public abstract class CallArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly CallArgs Empty = new NoArgs();

    private sealed class NoArgs : CallArgs;
}
