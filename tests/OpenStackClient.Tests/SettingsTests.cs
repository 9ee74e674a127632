using OpenStackClient.Settings;

namespace OpenStackClient.Tests;

public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("clouds").FullName;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);

    [Fact]
    public void A_cloud_of_clouds_yaml_with_its_secrets_apart()
    {
        Write("clouds.yaml", """
            clouds:
              sky:
                auth_type: v3applicationcredential
                auth: {auth_url: "https://id.example/v3", application_credential_id: id1}
                region_name: north
                interface: internal
                verify: false
                network_endpoint_override: https://net.example
            """);
        Write("secure.yaml", "clouds: {sky: {auth: {application_credential_secret: hidden}}}");
        variables["OS_PASSWORD"] = "of another cloud";

        var settings = Read(("cloud", "sky"));

        settings.Credentials.ShouldBe(new Credentials.Application("id1", null, null, "hidden"));
        settings.AuthUrl.ShouldBe(new Uri("https://id.example/v3"));
        settings.Region.ShouldBe("north");
        settings.Interface.ShouldBe("internal");
        settings.Tls.Insecure.ShouldBeTrue();
        settings.Endpoints["network"].ShouldBe(new Uri("https://net.example"));
        settings.ToString().ShouldNotContain("hidden");
    }

    [Fact]
    public void The_environment_alone_is_enough()
    {
        variables["OS_AUTH_URL"] = "https://id.example";
        variables["OS_USERNAME"] = "ann";
        variables["OS_PASSWORD"] = "hidden";
        variables["OS_USER_DOMAIN_NAME"] = "Default";
        variables["OS_PROJECT_ID"] = "p1";

        var settings = Read();

        settings.Credentials.ShouldBe(new Credentials.Password(new UserName(null, "ann", new DomainName(null, "Default")), "hidden"));
        settings.Scope.ShouldBe(new Scope("p1", null, null));
    }

    [Fact]
    public void The_providers_own_settings_come_first()
    {
        Write("clouds.yaml", "clouds: {sky: {auth: {auth_url: 'https://id.example', token: t}, region_name: north}}");

        Read(("cloud", "sky"), ("region", "south"), ("insecure", "true"), ("maxRetries", "2"), ("endpointOverrides.network", "https://net.example")).ShouldSatisfyAllConditions(
            settings => settings.MaxRetries.ShouldBe(2),
            settings => settings.Endpoints["network"].ShouldBe(new Uri("https://net.example")),
            settings => settings.Region.ShouldBe("south"),
            settings => settings.Tls.Insecure.ShouldBeTrue(),
            settings => settings.Credentials.ShouldBe(new Credentials.Token("t")));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var error = Should.Throw<OpenStackException>(() => Read(("userName", "ann"), ("password", "hidden"), ("endpointType", "secret"), ("insecure", "perhaps"), ("maxRetries", "many")));

        error.Message.ShouldContain("user 'ann' has no domain");
        error.Message.ShouldContain("URL of the identity service");
        error.Message.ShouldContain("endpoint type is 'secret'");
        error.Message.ShouldContain("insecure is 'perhaps'");
        error.Message.ShouldContain("maxRetries must be a number from 0 to 100");
        error.Message.ShouldNotContain("hidden");
    }

    [Theory]
    [InlineData("clouds: {sea: {}, lake: {}}", "has no cloud 'sky'; it has lake, sea.")]
    [InlineData("clouds: {sky: {profile: vendor}}", "vendor's profile")]
    [InlineData("clouds: [hidden", "is not YAML")]
    [InlineData("other: 1", "has no entry 'clouds'")]
    [InlineData(null, "There is no clouds.yaml for cloud 'sky'")]
    public void What_is_wrong_with_the_file_is_told(string? text, string expected)
    {
        if (text is not null)
            Write("clouds.yaml", text);

        var error = Should.Throw<OpenStackException>(() => Read(("cloud", "sky")));

        error.Message.ShouldContain(expected);
        error.Message.ShouldNotContain("hidden");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    private CloudSettings Read(params (string Name, string Value)[] given)
    {
        variables["HOME"] = folder;
        return CloudSettingsReader.Read(given.ToDictionary(item => item.Name, item => item.Value), new CloudsFile(folder, Variable), Variable);
    }

    private string? Variable(string name) => variables.GetValueOrDefault(name);
}
