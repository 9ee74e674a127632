using EmbeddedEngine.Cli.Workspace;

namespace EmbeddedEngine.Cli.Tests.Workspace;

public sealed class SelectedStackTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_is_selected_at_first() => Selected().Read().ShouldBeNull();

    [Fact]
    public void What_is_selected_is_remembered_where_the_official_CLI_looks()
    {
        Selected().Write("dev");
        Selected().Read().ShouldBe("dev");

        // SHA-1 of "/project/Pulumi.yaml"
        var file = folder["workspaces/origin-2ca528d10a22b53980290688157c77c388921e1e-workspace.json"];
        Directory.GetFiles(folder["workspaces"]).ShouldHaveSingleItem().ShouldStartWith(folder["workspaces/origin-"]);
        File.Exists(file).ShouldBeTrue(Directory.GetFiles(folder["workspaces"])[0]);
    }

    [Fact]
    public void Another_project_of_the_same_name_has_its_own_selection()
    {
        Selected().Write("dev");
        new SelectedStack(folder.Path, "origin", "/other/Pulumi.yaml").Read().ShouldBeNull();
    }

    [Fact]
    public void A_selection_can_be_taken_back_and_other_settings_stay()
    {
        Selected().Write("dev");
        var file = Directory.GetFiles(folder["workspaces"])[0];
        File.WriteAllText(file, """{"stack":"dev","other":1}""");
        Selected().Write(null);
        Selected().Read().ShouldBeNull();
        File.ReadAllText(file).ShouldContain("\"other\": 1");
    }

    [Fact]
    public void A_damaged_file_is_named()
    {
        Selected().Write("dev");
        var file = Directory.GetFiles(folder["workspaces"])[0];
        File.WriteAllText(file, "{");
        Should.Throw<CliException>(() => Selected().Read()).Message.ShouldContain(file);
    }

    private SelectedStack Selected() => new(folder.Path, "origin", "/project/Pulumi.yaml");
}
