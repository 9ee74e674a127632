namespace Pulumi.OpenStack.Compute.Outputs;

/// <summary>Rules of a server group.</summary>
[OutputType]
public sealed class ServerGroupRules
{
    /// <summary>How many of its servers may be on one host.</summary>
    public readonly int? MaxServerPerHost;

    [OutputConstructor]
    private ServerGroupRules(
        int? maxServerPerHost)
    {
        MaxServerPerHost = maxServerPerHost;
    }
}
