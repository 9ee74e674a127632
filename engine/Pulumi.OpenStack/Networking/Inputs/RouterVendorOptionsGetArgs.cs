namespace Pulumi.OpenStack.Networking.Inputs;

/// <summary>What differs between clouds.</summary>
public sealed class RouterVendorOptionsGetArgs : ResourceArgs
{
    /// <summary>Whether the way to the outside is set in a request of its own.</summary>
    [Input("setRouterGatewayAfterCreate")]
    public Input<bool>? SetRouterGatewayAfterCreate { get; set; }

    /// <summary>Inputs that say nothing.</summary>
    public static new RouterVendorOptionsGetArgs Empty => new();
}
