using NJsonSchema;
using YamlDotNet.Serialization;

namespace GitOrigin.Stacks.Tests;

public sealed class SettingsSchemaTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    [InlineData("rig")]
    public async Task Accepts_the_settings_of_every_stack(string stack)
    {
        var mistakes = await MistakesAsync(Read(stack));

        mistakes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dev", "git-origin:site:", "git-origin:sites:")]
    [InlineData("dev", "diskSize:", "diskSiz:")]
    [InlineData("dev", "kind: local", "kind: lokal")]
    [InlineData("dev", "admins:", "administrators:")]
    [InlineData("dev", "keys: [{ file: .state/keys/ada.pub }]", "key: [{ file: .state/keys/ada.pub }]")]
    [InlineData("dev", "{ file: .state/keys/ada.pub }", "{ path: .state/keys/ada.pub }")]
    [InlineData("dev", "gaiaxpy: write", "gaiaxpy: own")]
    [InlineData("dev", "anonymous: read", "anonymous: yes please")]
    [InlineData("dev", "protected: [main]", "protect: [main]")]
    [InlineData("dev", "{ bundle: stacks/seeds/gaiaxpy.bundle }", "{ bundel: stacks/seeds/gaiaxpy.bundle }")]
    [InlineData("prod", "volumeSize: 50", "volumeSise: 50")]
    [InlineData("prod", "external: CUDN-Internet", "extern: CUDN-Internet")]
    [InlineData("prod", "pool: CUDN-Internet", "pools: CUDN-Internet")]
    [InlineData("prod", "denyRewrite: true", "denyRewrites: true")]
    [InlineData("prod", "tags: signed", "tags: sealed")]
    [InlineData("prod", "maxPushSize: 100M", "maxPushSize: 100MB")]
    [InlineData("prod", "maxSize: 5G", "maxSise: 5G")]
    [InlineData("prod", "expires: \"2027-09-30\"", "expires: \"30.9.2027\"")]
    [InlineData("prod", "expires: \"2027-09-30\"", "expires: 2027-09-30T00:00:00Z")]
    [InlineData("prod", "comment: guest of 2027", "comment: emmy's")]
    [InlineData("prod", "from: [198.51.100.0/24, ", "from: [example.org, ")]
    [InlineData("prod", "diskReserve: 5%", "diskReserve: 95%")]
    [InlineData("prod", "maintenance: daily", "maintenance: hourly")]
    [InlineData("prod", "schedule: \"03:30\"", "schedule: \"3:30\"")]
    [InlineData("prod", "encrypt: true", "encrypted: true")]
    [InlineData("prod", "last: 14", "last: 0")]
    [InlineData("prod", "user: gitstore", "users: gitstore")]
    [InlineData("prod", "    sftp:", "    directory: /backups\n    sftp:")]
    [InlineData("prod", "  git-origin:hosting:", "  git-origin:hostings:")]
    public async Task Rejects_what_the_program_rejects(string stack, string right, string wrong)
    {
        var yaml = Read(stack);
        yaml.ShouldContain(right);

        var mistakes = await MistakesAsync(yaml.Replace(right, wrong, StringComparison.Ordinal));

        mistakes.ShouldNotBeEmpty();
        Should.Throw<Infra.Settings.SettingsException>(() =>
            Infra.Settings.SettingsReader.Read(Project.WithSecrets(Project.Values(yaml.Replace(right, wrong, StringComparison.Ordinal))), _project.Files));
    }

    private string Read(string stack) => File.ReadAllText(Path.Combine(_project.Root, $"Pulumi.{stack}.yaml"));

    private static async Task<IEnumerable<string>> MistakesAsync(string yaml)
    {
        var schema = await JsonSchema.FromFileAsync(Path.Combine(AppContext.BaseDirectory, "Project", "docs", "settings.schema.json"));
        var file = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
        return schema.Validate(new SerializerBuilder().JsonCompatible().Build().Serialize(file)).Select(mistake => mistake.ToString());
    }
}
