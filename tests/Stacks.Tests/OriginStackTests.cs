using Pulumi;

namespace GitOrigin.Stacks.Tests;

public sealed class OriginStackTests : IDisposable
{
    private readonly Project _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Mistakes_are_told_all_at_once_and_nothing_is_declared()
    {
        var values = _project.ValuesOf("dev").SetItem("site", """{"kind": "local", "name": "Not A Host"}""").SetItem("backups", "{}");

        var failure = await Should.ThrowAsync<RunException>(() => Scene.PlayAsync(_project, values, isPreview: false));

        failure.Message.ShouldContain("2 mistakes in the settings, so nothing is changed");
        failure.Message.ShouldContain("git-origin:site.name: 'Not A Host' is not a host name");
        failure.Message.ShouldContain("git-origin:backups: is not a setting (did you mean 'backup'?)");
        failure.Message.ShouldNotContain("   at ", customMessage: "a stack trace helps nobody who edits settings");
    }
}
