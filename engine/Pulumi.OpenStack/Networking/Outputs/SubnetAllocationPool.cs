namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>A range of addresses that ports are given.</summary>
[OutputType]
public sealed class SubnetAllocationPool
{
    /// <summary>The last address.</summary>
    public readonly string End;

    /// <summary>The first address.</summary>
    public readonly string Start;

    [OutputConstructor]
    private SubnetAllocationPool(
        string end,
        string start)
    {
        End = end;
        Start = start;
    }
}
