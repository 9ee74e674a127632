using System.Collections.Immutable;
using Pulumi.Command.Local;
using Pulumi.Command.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Command.Tests.Local;

public sealed class CommandTests
{
    [Fact]
    public async Task A_command_sends_its_inputs_by_their_names_on_the_wire()
    {
        var (resources, _) = await Declared.RunAsync(() => new Command.Local.Command("c", new()
        {
            Create = "make",
            Update = "remake",
            Delete = "unmake",
            Dir = "d",
            Stdin = "in",
            Environment = { ["A"] = "1" },
            Interpreter = { "bash", "-c" },
            AssetPaths = { "*.a" },
            ArchivePaths = { "*.b" },
            Triggers = new object[] { "t", 1 },
            Logging = Logging.Stderr,
        }));

        var resource = resources.ShouldHaveSingleItem();
        resource.Type.ShouldBe("command:local:Command");
        resource.Inputs.Keys.ShouldBe(
            [
                "addPreviousOutputInEnv", "create", "update", "delete", "dir", "stdin", "environment", "interpreter", "assetPaths",
                "archivePaths", "triggers", "logging",
            ],
            ignoreOrder: true);
        resource.Inputs["addPreviousOutputInEnv"].ShouldBe(true);
        resource.Inputs["logging"].ShouldBe("stderr");
        ((ImmutableDictionary<string, object>)resource.Inputs["environment"])["A"].ShouldBe("1");
    }

    [Fact]
    public async Task Outputs_are_read_into_their_types()
    {
        var (_, command) = await Declared.RunAsync(
            () => new Command.Local.Command("c", new() { Create = "x", Logging = Logging.None, Interpreter = { "sh" } }),
            outputs: [("stdout", "out"), ("stderr", "err")]);

        (await OutputUtilities.GetValueAsync(command.Stdout)).ShouldBe("out");
        (await OutputUtilities.GetValueAsync(command.Stderr)).ShouldBe("err");
        (await OutputUtilities.GetValueAsync(command.Create)).ShouldBe("x");
        (await OutputUtilities.GetValueAsync(command.Interpreter)).ShouldBe(["sh"]);
        (await OutputUtilities.GetValueAsync(command.Logging)).ShouldBe(Logging.None);
        (await OutputUtilities.GetValueAsync(command.Id)).ShouldBe("c-id");
    }

    [Fact]
    public async Task A_command_without_inputs_can_be_declared_and_one_that_exists_can_be_read()
    {
        var (resources, _) = await Declared.RunAsync(() =>
        {
            _ = new Command.Local.Command("bare");
            return Command.Local.Command.Get("old", "old-id");
        });

        resources.Select(resource => (resource.Name, resource.Id)).ShouldBe([("bare", ""), ("old", "old-id")], ignoreOrder: true);
    }
}
