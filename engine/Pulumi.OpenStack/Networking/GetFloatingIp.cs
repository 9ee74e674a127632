namespace Pulumi.OpenStack.Networking;

/// <summary>Looks a floating IP address up.</summary>
public static class GetFloatingIp
{
    private const string Token = "openstack:networking/getFloatingIp:getFloatingIp";

    /// <summary>Looks it up now.</summary>
    public static Task<GetFloatingIpResult> InvokeAsync(GetFloatingIpArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetFloatingIpResult>(Token, args ?? new GetFloatingIpArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known.</summary>
    public static Output<GetFloatingIpResult> Invoke(GetFloatingIpInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetFloatingIpResult>(Token, args ?? new GetFloatingIpInvokeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known and the resources that it depends on exist.</summary>
    public static Output<GetFloatingIpResult> Invoke(GetFloatingIpInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetFloatingIpResult>(Token, args ?? new GetFloatingIpInvokeArgs(), options.WithDefaults());
}
