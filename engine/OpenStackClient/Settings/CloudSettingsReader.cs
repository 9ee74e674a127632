using System.Collections.Immutable;
using System.Globalization;

namespace OpenStackClient.Settings;

/// <summary>
/// Puts the settings of a cloud together: from what the caller gives, else the entry of clouds.yaml that it or OS_CLOUD
/// names; where no cloud is named, else from the environment. Finds everything that is wrong at once.
/// </summary>
public sealed class CloudSettingsReader
{
    private readonly IReadOnlyDictionary<string, string> given;
    private readonly Func<string, string?> environment;
    private readonly string? cloud;
    private readonly ImmutableDictionary<string, string> entry;
    private readonly List<string> faults = [];

    private CloudSettingsReader(IReadOnlyDictionary<string, string> given, CloudsFile clouds, Func<string, string?> environment)
    {
        this.given = given;
        this.environment = environment;
        cloud = Own("cloud") ?? Environment("OS_CLOUD");
        entry = cloud is null ? ImmutableDictionary<string, string>.Empty : clouds.Entry(cloud);
    }

    /// <summary>Reads the settings.</summary>
    /// <param name="given">
    /// Settings by the names that Pulumi's provider has for them, such as <c>cloud</c> and <c>region</c>; the address of a service as
    /// <c>endpointOverrides.TYPE</c>.
    /// </param>
    /// <param name="clouds">Where clouds are looked up by name.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <exception cref="OpenStackException">They are not valid; every fault is named.</exception>
    public static CloudSettings Read(IReadOnlyDictionary<string, string> given, CloudsFile clouds, Func<string, string?> environment) =>
        new CloudSettingsReader(given, clouds, environment).Read();

    private CloudSettings Read()
    {
        if (Setting(null, "identity_api_version", "OS_IDENTITY_API_VERSION") is { } version && version.TrimStart('v') is not ("3" or "3.0"))
            faults.Add($"identity_api_version is {version}, and keystone's version 3 is the only one supported");
        foreach (var name in (ReadOnlySpan<string>)["swauth", "systemScope"])
        {
            if (Flag(name, null, null, false))
                faults.Add($"{name} is not supported");
        }

        var credentials = ReadCredentials();
        var settings = new CloudSettings
        {
            AuthUrl = Address("the identity service (authUrl, auth_url or OS_AUTH_URL)", Setting("authUrl", "auth.auth_url", "OS_AUTH_URL")),
            Credentials = credentials,
            Scope = credentials is Credentials.Application ? null : ReadScope(),
            Region = Setting("region", "region_name", "OS_REGION_NAME") ?? entry.GetValueOrDefault("regions"),
            Interface = ReadInterface(),
            Endpoints = ReadEndpoints(),
            Tls = new(
                Setting("cacertFile", "cacert", "OS_CACERT"),
                Setting("cert", "cert", "OS_CERT"),
                Setting("key", "key", "OS_KEY"),
                Flag("insecure", "insecure", "OS_INSECURE", false) || !Flag(null, "verify", null, true)),
            AllowReauthentication = Flag("allowReauth", null, "OS_ALLOW_REAUTH", true),
            MaxRetries = ReadRetries(),
        };
        return faults.Count == 0 ? settings : throw new OpenStackException($"The cloud's settings are not valid: {string.Join("; ", faults)}.");
    }

    private Credentials ReadCredentials()
    {
        var user = ReadUser();
        var secret = Setting("applicationCredentialSecret", "auth.application_credential_secret", "OS_APPLICATION_CREDENTIAL_SECRET");
        var id = Setting("applicationCredentialId", "auth.application_credential_id", "OS_APPLICATION_CREDENTIAL_ID");
        var name = Setting("applicationCredentialName", "auth.application_credential_name", "OS_APPLICATION_CREDENTIAL_NAME");
        if (id is not null || name is not null)
        {
            if (secret is null)
                faults.Add("the application credential has no secret");
            if (id is null && user is null)
                faults.Add("an application credential that is given by its name wants the user too");
            return new Credentials.Application(id, name, user, secret ?? "");
        }

        if (Setting("password", "auth.password", "OS_PASSWORD") is { } password)
        {
            if (user is null)
                faults.Add("a password is given and no user");
            else if (user is { Id: null, Domain: null })
                faults.Add($"{user} has no domain (userDomainName, user_domain_name or OS_USER_DOMAIN_NAME; often Default)");
            return new Credentials.Password(user ?? new(null, null, null), password);
        }

        if ((Setting("token", "auth.token", "OS_TOKEN") ?? Setting(null, null, "OS_AUTH_TOKEN")) is not { } token)
        {
            faults.Add("there is nothing to log in with: name a cloud of clouds.yaml, or give an application credential, user and password, or a token");
            token = "";
        }

        return new Credentials.Token(token);
    }

    private UserName? ReadUser()
    {
        var id = Setting("userId", "auth.user_id", "OS_USER_ID");
        var name = Setting("userName", "auth.username", "OS_USERNAME");
        var domain = DomainName.Of(
            Setting("userDomainId", "auth.user_domain_id", "OS_USER_DOMAIN_ID") ?? Setting("domainId", "auth.domain_id", "OS_DOMAIN_ID"),
            Setting("userDomainName", "auth.user_domain_name", "OS_USER_DOMAIN_NAME") ?? Setting("domainName", "auth.domain_name", "OS_DOMAIN_NAME"));
        return id is null && name is null ? null : new(id, id is null ? name : null, id is null ? domain ?? DefaultDomain : null);
    }

    private Scope? ReadScope()
    {
        var id = Setting("tenantId", "auth.project_id", "OS_PROJECT_ID") ?? Setting(null, "auth.tenant_id", "OS_TENANT_ID");
        var name = Setting("tenantName", "auth.project_name", "OS_PROJECT_NAME") ?? Setting(null, "auth.tenant_name", "OS_TENANT_NAME");
        var domain = DomainName.Of(
            Setting("projectDomainId", "auth.project_domain_id", "OS_PROJECT_DOMAIN_ID") ?? Setting("domainId", "auth.domain_id", "OS_DOMAIN_ID"),
            Setting("projectDomainName", "auth.project_domain_name", "OS_PROJECT_DOMAIN_NAME") ?? Setting("domainName", "auth.domain_name", "OS_DOMAIN_NAME"))
            ?? DefaultDomain;
        if (id is null && name is null)
            return null;
        if (id is null && domain is null)
            faults.Add($"project '{name}' has no domain (projectDomainName, project_domain_name or OS_PROJECT_DOMAIN_NAME; often Default)");
        return new(id, id is null ? name : null, id is null ? domain : null);
    }

    private DomainName? DefaultDomain => DomainName.Of(Setting("defaultDomain", "auth.default_domain", "OS_DEFAULT_DOMAIN"), null);

    private string ReadInterface()
    {
        var value = Setting("endpointType", "interface", "OS_ENDPOINT_TYPE") ?? Setting(null, "endpoint_type", "OS_INTERFACE") ?? "public";
        var name = value.EndsWith("URL", StringComparison.Ordinal) ? value[..^"URL".Length] : value;
        if (name is not ("public" or "internal" or "admin"))
            faults.Add($"the endpoint type is '{value}', and must be public, internal or admin");
        return name;
    }

    private ImmutableDictionary<string, Uri> ReadEndpoints()
    {
        const string suffix = "_endpoint_override";
        const string prefix = "endpointOverrides.";
        var addresses = entry.Where(item => item.Key.EndsWith(suffix, StringComparison.Ordinal))
            .Select(item => KeyValuePair.Create(item.Key[..^suffix.Length].Replace('_', '-'), item.Value))
            .ToDictionary(StringComparer.Ordinal);
        foreach (var (name, value) in given.Where(item => item.Key.StartsWith(prefix, StringComparison.Ordinal)))
            addresses[name[prefix.Length..]] = value;
        return addresses.ToImmutableDictionary(item => item.Key, item => Address($"the service {item.Key}", item.Value), StringComparer.Ordinal);
    }

    private int ReadRetries()
    {
        const int usual = 6;
        var number = Own("maxRetries") is not { } text ? usual : int.TryParse(text, CultureInfo.InvariantCulture, out var parsed) ? parsed : -1;
        if (number is < 0 or > 100)
            faults.Add("maxRetries must be a number from 0 to 100");
        return number;
    }

    private Uri Address(string what, string? text)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        faults.Add(text is null ? $"the URL of {what} is missing" : $"the URL of {what} is not one: {text}");
        return new Uri("http://invalid");
    }

    private bool Flag(string? own, string? ofEntry, string? variable, bool absent)
    {
        var text = Setting(own, ofEntry, variable);
        if (text is null)
            return absent;
        if (text.ToLowerInvariant() is "true" or "1" or "yes")
            return true;
        if (text.ToLowerInvariant() is not ("false" or "0" or "no"))
            faults.Add($"{own ?? ofEntry} is '{text}', and must be true or false");
        return false;
    }

    // Where a cloud is named the environment's other variables are not asked: they may be another cloud's.
    private string? Setting(string? own, string? ofEntry, string? variable) =>
        (own is null ? null : Own(own))
        ?? (ofEntry is null ? null : entry.GetValueOrDefault(ofEntry))
        ?? (variable is null || cloud is not null ? null : Environment(variable));

    private string? Own(string name) => given.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    private string? Environment(string name) => environment(name) is { Length: > 0 } text ? text : null;
}
