namespace Pulumi.OpenStack.Compute;

/// <summary>Looks a flavor up.</summary>
public static class GetFlavor
{
    private const string Token = "openstack:compute/getFlavor:getFlavor";

    /// <summary>Looks it up now.</summary>
    public static Task<GetFlavorResult> InvokeAsync(GetFlavorArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetFlavorResult>(Token, args ?? new GetFlavorArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known.</summary>
    public static Output<GetFlavorResult> Invoke(GetFlavorInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetFlavorResult>(Token, args ?? new GetFlavorInvokeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known and the resources that it depends on exist.</summary>
    public static Output<GetFlavorResult> Invoke(GetFlavorInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetFlavorResult>(Token, args ?? new GetFlavorInvokeArgs(), options.WithDefaults());
}
