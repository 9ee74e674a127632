namespace Pulumi.OpenStack.Compute;

/// <summary>Lists the availability zones for servers.</summary>
public static class GetAvailabilityZones
{
    private const string Token = "openstack:compute/getAvailabilityZones:getAvailabilityZones";

    /// <summary>Looks it up now.</summary>
    public static Task<GetAvailabilityZonesResult> InvokeAsync(GetAvailabilityZonesArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetAvailabilityZonesResult>(Token, args ?? new GetAvailabilityZonesArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known.</summary>
    public static Output<GetAvailabilityZonesResult> Invoke(GetAvailabilityZonesInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetAvailabilityZonesResult>(Token, args ?? new GetAvailabilityZonesInvokeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known and the resources that it depends on exist.</summary>
    public static Output<GetAvailabilityZonesResult> Invoke(GetAvailabilityZonesInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetAvailabilityZonesResult>(Token, args ?? new GetAvailabilityZonesInvokeArgs(), options.WithDefaults());
}
