using System.Collections.Immutable;
using GitOrigin.Infra.Settings;
using Moq;

namespace GitOrigin.Infra.Tests.Settings.Readers;

/// <summary>Settings that are good but for the part that a test is about.</summary>
internal sealed class Reading
{
    private readonly ImmutableDictionary<string, string> _values = new Dictionary<string, string>
    {
        ["site"] = """{"kind": "local", "name": "dev"}""",
        ["access"] = """{"admins": {"ada": {"keys": [{"key": "KEY"}]}}}""".Replace("KEY", Keys.Ed25519("ada"), StringComparison.Ordinal),
        ["repositories"] = """{"gaiaxpy": null}""",
    }.ToImmutableDictionary();

    public Reading() => Files.Setup(files => files.ReadText(It.IsAny<string>())).Returns((string?)null);

    public Mock<IProjectFiles> Files { get; } = new();

    public OriginSettings Of(params (string Key, string Text)[] values) => SettingsReader.Read(With(values), Files.Object);

    public string[] MistakesOf(params (string Key, string Text)[] values) =>
        [.. Should.Throw<SettingsException>(() => Of(values)).Problems.Select(problem => problem.ToString())];

    private ImmutableDictionary<string, string> With((string Key, string Text)[] values) =>
        _values.SetItems(values.Select(value => KeyValuePair.Create(value.Key, value.Text)));
}
