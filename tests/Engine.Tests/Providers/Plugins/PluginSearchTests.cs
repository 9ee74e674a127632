using System.Runtime.Versioning;
using EmbeddedEngine.Providers;
using EmbeddedEngine.Providers.Plugins;
using EmbeddedEngine.Stacks.Projects;
using EmbeddedEngine.Tests.State;

namespace EmbeddedEngine.Tests.Providers.Plugins;

[UnsupportedOSPlatform("windows")]
public sealed class PluginSearchTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Places_come_in_order()
    {
        Plugin("home/plugins/resource-thing-v1.2.3");
        Find("1.2.3").Command.ShouldBe(At("home/plugins/resource-thing-v1.2.3/pulumi-resource-thing"));
        Plugin("cli");
        Find("1.2.3").Command.ShouldBe(At("cli/pulumi-resource-thing"));
        Plugin("path");
        Find("1.2.3").Command.ShouldBe(At("path/pulumi-resource-thing"));
        Plugin("project/own");
        Find("1.2.3", new ProjectPlugin("thing", "own", null)).Command.ShouldBe(At("project/own/pulumi-resource-thing"));
    }

    [Fact]
    public void Without_a_version_the_newest_is_taken()
    {
        Plugin("home/plugins/resource-thing-v1.9.0");
        Plugin("home/plugins/resource-thing-v1.10.0");
        Plugin("home/plugins/resource-thing-else-v9.0.0");
        Find("").Command.ShouldBe(At("home/plugins/resource-thing-v1.10.0/pulumi-resource-thing"));
    }

    [Fact]
    public void What_is_not_there_is_named_with_every_place()
    {
        Plugin("home/plugins/resource-thing-v1.0.0");
        var message = Should.Throw<ProviderException>(() => Find("2.0.0", new ProjectPlugin("thing", "own", "1.0.0"))).Message;
        message.ShouldContain("'thing 2.0.0'");
        message.ShouldContain("own (version 1.0.0)");
        message.ShouldContain(At("path/pulumi-resource-thing"));
        message.ShouldContain(At("cli/pulumi-resource-thing"));
        message.ShouldContain(At("home/plugins/resource-thing-v2.0.0/pulumi-resource-thing"));
    }

    [Fact]
    public void A_file_that_cannot_be_run_is_no_plugin()
    {
        Plugin("path");
        File.SetUnixFileMode(At("path/pulumi-resource-thing"), UnixFileMode.UserRead);
        Should.Throw<ProviderException>(() => Find(""));
    }

    [Fact]
    public void A_plugin_in_source_form_is_run_by_its_language_or_refused()
    {
        Directory.CreateDirectory(At("project/own/node_modules/@pulumi/pulumi/cmd/run-plugin"));
        File.WriteAllText(At("project/own/PulumiPlugin.yaml"), "runtime: nodejs\n");
        var named = new ProjectPlugin("thing", "own", null);
        var launch = Find("", named);
        launch.Command.ShouldBe("node");
        launch.Arguments.ShouldBe([At("project/own/node_modules/@pulumi/pulumi/cmd/run-plugin"), At("project/own")]);
        File.WriteAllText(At("project/own/PulumiPlugin.yaml"), "runtime: {name: python}\n");
        Should.Throw<ProviderException>(() => Find("", named)).Message.ShouldContain("runtime 'python'");
    }

    [Fact]
    public void Dynamic_providers_come_with_the_program_s_SDK()
    {
        var dynamic = new PluginName(PluginName.NodeDynamic, "");
        Should.Throw<ProviderException>(() => Search().Find(dynamic)).Message.ShouldContain("npm install");
        Directory.CreateDirectory(At("project/node_modules/@pulumi/pulumi/cmd/dynamic-provider"));
        Search().Find(dynamic).Arguments.ShouldBe([At("project/node_modules/@pulumi/pulumi/cmd/dynamic-provider")]);
    }

    private PluginLaunch Find(string version, params ProjectPlugin[] named) => Search(named).Find(new PluginName("thing", version));

    private PluginSearch Search(params ProjectPlugin[] named) => new(new PluginSettings
    {
        ProgramDirectory = At("project"),
        RootDirectory = At("project"),
        Home = At("home"),
        SearchPath = [At("path")],
        CliDirectory = At("cli"),
        ProjectPlugins = [.. named],
    });

    private void Plugin(string place)
    {
        Directory.CreateDirectory(At(place));
        var file = At($"{place}/pulumi-resource-thing");
        File.WriteAllText(file, "#!/bin/sh\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string At(string relative) => Path.Combine(folder.Path, relative);
}
