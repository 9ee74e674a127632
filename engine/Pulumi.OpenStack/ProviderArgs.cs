namespace Pulumi.OpenStack;

/// <summary>Configuration of <see cref="Provider"/>. What is not given comes from the environment, as OpenStack's own client reads it.</summary>
public sealed class ProviderArgs : ResourceArgs
{
    /// <summary>Whether to log in again when the token ends.</summary>
    [Input("allowReauth", json: true)]
    public Input<bool>? AllowReauth { get; set; }

    /// <summary>The id of an application credential.</summary>
    [Input("applicationCredentialId")]
    public Input<string>? ApplicationCredentialId { get; set; }

    /// <summary>The name of an application credential.</summary>
    [Input("applicationCredentialName")]
    public Input<string>? ApplicationCredentialName { get; set; }

    [Input("applicationCredentialSecret")]
    private Input<string>? _applicationCredentialSecret;

    /// <summary>The secret of an application credential.</summary>
    public Input<string>? ApplicationCredentialSecret { get => _applicationCredentialSecret; set => _applicationCredentialSecret = Secrets.Mark(value); }

    /// <summary>The URL of the identity service.</summary>
    [Input("authUrl")]
    public Input<string>? AuthUrl { get; set; }

    /// <summary>The certificate authority to trust.</summary>
    [Input("cacertFile")]
    public Input<string>? CacertFile { get; set; }

    /// <summary>The client's certificate.</summary>
    [Input("cert")]
    public Input<string>? Cert { get; set; }

    /// <summary>The entry of clouds.yaml.</summary>
    [Input("cloud")]
    public Input<string>? Cloud { get; set; }

    /// <summary>The domain where no other is given.</summary>
    [Input("defaultDomain")]
    public Input<string>? DefaultDomain { get; set; }

    /// <summary>Whether to log in only when it is needed.</summary>
    [Input("delayedAuth", json: true)]
    public Input<bool>? DelayedAuth { get; set; }

    /// <summary>Whether to leave the header out that forbids caches.</summary>
    [Input("disableNoCacheHeader", json: true)]
    public Input<bool>? DisableNoCacheHeader { get; set; }

    /// <summary>The id of the domain.</summary>
    [Input("domainId")]
    public Input<string>? DomainId { get; set; }

    /// <summary>The name of the domain.</summary>
    [Input("domainName")]
    public Input<string>? DomainName { get; set; }

    /// <summary>Whether the requests are logged.</summary>
    [Input("enableLogging", json: true)]
    public Input<bool>? EnableLogging { get; set; }

    [Input("endpointOverrides", json: true)]
    private InputMap<string>? _endpointOverrides;

    /// <summary>URLs to use in place of the catalog's.</summary>
    public InputMap<string> EndpointOverrides { get => _endpointOverrides ??= []; set => _endpointOverrides = value; }

    /// <summary>public, internal or admin.</summary>
    [Input("endpointType")]
    public Input<string>? EndpointType { get; set; }

    /// <summary>Whether to trust any certificate.</summary>
    [Input("insecure", json: true)]
    public Input<bool>? Insecure { get; set; }

    [Input("key")]
    private Input<string>? _key;

    /// <summary>The client's private key.</summary>
    public Input<string>? Key { get => _key; set => _key = Secrets.Mark(value); }

    /// <summary>How often to try again.</summary>
    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    [Input("password")]
    private Input<string>? _password;

    /// <summary>The password.</summary>
    public Input<string>? Password { get => _password; set => _password = Secrets.Mark(value); }

    /// <summary>The id of the project's domain.</summary>
    [Input("projectDomainId")]
    public Input<string>? ProjectDomainId { get; set; }

    /// <summary>The name of the project's domain.</summary>
    [Input("projectDomainName")]
    public Input<string>? ProjectDomainName { get; set; }

    /// <summary>The region.</summary>
    [Input("region")]
    public Input<string>? Region { get; set; }

    /// <summary>Whether to log in by Swift.</summary>
    [Input("swauth", json: true)]
    public Input<bool>? Swauth { get; set; }

    /// <summary>Whether to work on the whole system.</summary>
    [Input("systemScope", json: true)]
    public Input<bool>? SystemScope { get; set; }

    /// <summary>The id of the project.</summary>
    [Input("tenantId")]
    public Input<string>? TenantId { get; set; }

    /// <summary>The name of the project.</summary>
    [Input("tenantName")]
    public Input<string>? TenantName { get; set; }

    [Input("token")]
    private Input<string>? _token;

    /// <summary>A token in place of name and password.</summary>
    public Input<string>? Token { get => _token; set => _token = Secrets.Mark(value); }

    /// <summary>The id of the user's domain.</summary>
    [Input("userDomainId")]
    public Input<string>? UserDomainId { get; set; }

    /// <summary>The name of the user's domain.</summary>
    [Input("userDomainName")]
    public Input<string>? UserDomainName { get; set; }

    /// <summary>The id of the user.</summary>
    [Input("userId")]
    public Input<string>? UserId { get; set; }

    /// <summary>The name of the user.</summary>
    [Input("userName")]
    public Input<string>? UserName { get; set; }

    /// <summary>The configuration that the environment gives.</summary>
    public ProviderArgs()
    {
        AllowReauth = Surroundings.Flag("OS_ALLOW_REAUTH");
        ApplicationCredentialId = Surroundings.Text("OS_APPLICATION_CREDENTIAL_ID");
        ApplicationCredentialName = Surroundings.Text("OS_APPLICATION_CREDENTIAL_NAME");
        ApplicationCredentialSecret = Surroundings.Text("OS_APPLICATION_CREDENTIAL_SECRET");
        AuthUrl = Surroundings.Text("OS_AUTH_URL");
        CacertFile = Surroundings.Text("OS_CACERT");
        Cert = Surroundings.Text("OS_CERT");
        Cloud = Surroundings.Text("OS_CLOUD");
        DefaultDomain = Surroundings.Text("OS_DEFAULT_DOMAIN");
        DelayedAuth = Surroundings.Flag("OS_DELAYED_AUTH");
        DomainId = Surroundings.Text("OS_DOMAIN_ID");
        DomainName = Surroundings.Text("OS_DOMAIN_NAME");
        EndpointType = Surroundings.Text("OS_ENDPOINT_TYPE");
        Insecure = Surroundings.Flag("OS_INSECURE");
        Key = Surroundings.Text("OS_KEY");
        Password = Surroundings.Text("OS_PASSWORD");
        ProjectDomainId = Surroundings.Text("OS_PROJECT_DOMAIN_ID");
        ProjectDomainName = Surroundings.Text("OS_PROJECT_DOMAIN_NAME");
        Region = Surroundings.Text("OS_REGION_NAME");
        Swauth = Surroundings.Flag("OS_SWAUTH");
        SystemScope = Surroundings.Flag("OS_SYSTEM_SCOPE");
        TenantId = Surroundings.Text("OS_TENANT_ID", "OS_PROJECT_ID");
        TenantName = Surroundings.Text("OS_TENANT_NAME", "OS_PROJECT_NAME");
        Token = Surroundings.Text("OS_TOKEN", "OS_AUTH_TOKEN");
        UserDomainId = Surroundings.Text("OS_USER_DOMAIN_ID");
        UserDomainName = Surroundings.Text("OS_USER_DOMAIN_NAME");
        UserId = Surroundings.Text("OS_USER_ID");
        UserName = Surroundings.Text("OS_USERNAME");
    }

    /// <summary>The configuration that the environment gives.</summary>
    public static new ProviderArgs Empty => new();
}
