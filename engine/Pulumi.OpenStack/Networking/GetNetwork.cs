namespace Pulumi.OpenStack.Networking;

/// <summary>Looks a network up.</summary>
public static class GetNetwork
{
    private const string Token = "openstack:networking/getNetwork:getNetwork";

    /// <summary>Looks it up now.</summary>
    public static Task<GetNetworkResult> InvokeAsync(GetNetworkArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetNetworkResult>(Token, args ?? new GetNetworkArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known.</summary>
    public static Output<GetNetworkResult> Invoke(GetNetworkInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetNetworkResult>(Token, args ?? new GetNetworkInvokeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known and the resources that it depends on exist.</summary>
    public static Output<GetNetworkResult> Invoke(GetNetworkInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetNetworkResult>(Token, args ?? new GetNetworkInvokeArgs(), options.WithDefaults());
}
