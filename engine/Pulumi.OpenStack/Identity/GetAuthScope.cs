namespace Pulumi.OpenStack.Identity;

/// <summary>Looks up what the provider's credentials lead to.</summary>
public static class GetAuthScope
{
    private const string Token = "openstack:identity/getAuthScope:getAuthScope";

    /// <summary>Looks it up now.</summary>
    public static Task<GetAuthScopeResult> InvokeAsync(GetAuthScopeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.InvokeAsync<GetAuthScopeResult>(Token, args ?? new GetAuthScopeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known.</summary>
    public static Output<GetAuthScopeResult> Invoke(GetAuthScopeInvokeArgs args, InvokeOptions? options = null) =>
        Deployment.Instance.Invoke<GetAuthScopeResult>(Token, args ?? new GetAuthScopeInvokeArgs(), options.WithDefaults());

    /// <summary>Looks it up when the arguments are known and the resources that it depends on exist.</summary>
    public static Output<GetAuthScopeResult> Invoke(GetAuthScopeInvokeArgs args, InvokeOutputOptions options) =>
        Deployment.Instance.Invoke<GetAuthScopeResult>(Token, args ?? new GetAuthScopeInvokeArgs(), options.WithDefaults());
}
