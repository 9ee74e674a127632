using System.Diagnostics;
using System.Text.Json.Nodes;

namespace EmbeddedEngine.Providers.OpenStack.RigTests;

/// <summary>A program on the whole embedded engine, from the command line to the cloud and back.</summary>
public sealed class StackTests(RigSession rig) : IDisposable
{
    private const string Network = "networking/network:Network";
    private const string SecGroup = "networking/secGroup:SecGroup";

    // artifacts/bin/PROJECT/release is where every project is built.
    private static readonly string Built = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../.."));

    private readonly string folder = Directory.CreateTempSubdirectory("stack").FullName;

    [Fact]
    public async Task A_stack_is_made_found_changed_mended_and_deleted()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Pulumi.yaml"), "name: rig-check\nruntime: dotnet\n");
        await PulumiAsync("stack", "init", "dev");
        await PulumiAsync("up", "--yes", "--skip-preview");
        var outputs = JsonNode.Parse(await PulumiAsync("stack", "output", "--json"))!;
        var network = await rig.Resource(Network).TakeAsync((string)outputs["network"]!);
        var group = await rig.Resource(SecGroup).TakeAsync((string)outputs["group"]!);
        ((string?)outputs["project"]).ShouldBe("demo");
        ((string?)outputs["gateway"]).ShouldBe("10.9.0.1");
        network.Text("description").ShouldBe("of the rig's suite");
        network.Text("name").ShouldMatch("^network-[0-9a-f]{7}$");
        group.Text("description").ShouldBe("first");

        await PulumiAsync("preview", "--expect-no-changes");
        await PulumiAsync("refresh", "--yes", "--expect-no-changes");

        await group.UpdateAsync(("name", group.Text("name")), ("description", "by hand"));
        (await PulumiAsync("refresh", "--yes")).ShouldContain("[diff: ~description]");
        await PulumiAsync("up", "--yes", "--skip-preview");
        await group.RefreshAsync();
        group.Text("description").ShouldBe("first");

        await PulumiAsync("config", "set", "from", "192.0.2.0/24");
        await PulumiAsync("up", "--yes", "--skip-preview");

        await PulumiAsync("destroy", "--yes", "--skip-preview");
        (await network.RefreshAsync()).ShouldBeFalse();
        (await group.RefreshAsync()).ShouldBeFalse();
        (await PulumiAsync("stack", "export")).ShouldNotContain("openstack:");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<string> PulumiAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [$"{Built}/Cli/release/pulumi.dll", .. arguments, "--non-interactive"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PULUMI_BACKEND_URL"] = $"file://{folder}";
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "rig";
        start.Environment["PULUMI_PROGRAM_ASSEMBLY"] = $"{Built}/RigCheck/release/RigCheck.dll";
        start.Environment["PULUMI_HOME"] = Path.Combine(folder, "home");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{string.Join(' ', arguments)}\n{output}\n{await error}");
        return output;
    }
}
