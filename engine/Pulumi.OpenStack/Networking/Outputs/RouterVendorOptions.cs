namespace Pulumi.OpenStack.Networking.Outputs;

/// <summary>What differs between clouds.</summary>
[OutputType]
public sealed class RouterVendorOptions
{
    /// <summary>Whether the way to the outside is set in a request of its own.</summary>
    public readonly bool? SetRouterGatewayAfterCreate;

    [OutputConstructor]
    private RouterVendorOptions(
        bool? setRouterGatewayAfterCreate)
    {
        SetRouterGatewayAfterCreate = setRouterGatewayAfterCreate;
    }
}
