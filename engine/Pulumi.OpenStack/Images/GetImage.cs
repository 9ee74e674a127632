namespace Pulumi.OpenStack.Images;

/// <summary>Looks an image up.</summary>
public static class GetImage
{
    private const string Token = "openstack:images/getImage:getImage";

    /// <summary>Looks it up now.</summary>
    public static Task<GetImageResult> InvokeAsync(GetImageArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetImageResult>(Token, args ?? new GetImageArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known.</summary>
    public static Output<GetImageResult> Invoke(GetImageInvokeArgs? args = null, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetImageResult>(Token, args ?? new GetImageInvokeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known and the resources that it depends on exist.</summary>
    public static Output<GetImageResult> Invoke(GetImageInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetImageResult>(Token, args ?? new GetImageInvokeArgs(), options.WithDefaults());
}
