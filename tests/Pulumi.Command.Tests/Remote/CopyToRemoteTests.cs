using Pulumi.Command.Remote;
using Pulumi.Command.Remote.Inputs;
using Pulumi.Command.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Command.Tests.Remote;

public sealed class CopyToRemoteTests
{
    [Fact]
    public async Task A_copy_sends_its_source_and_its_path()
    {
        var args = new CopyToRemoteArgs
        {
            Connection = new ConnectionArgs { Host = "h" },
            Source = new StringAsset("text"),
            RemotePath = "/etc/x",
        };
        var (resources, copy) = await Declared.RunAsync(() => new CopyToRemote("c", args));

        var resource = resources.ShouldHaveSingleItem();
        resource.Type.ShouldBe("command:remote:CopyToRemote");
        resource.Inputs.Keys.ShouldBe(["connection", "source", "remotePath"], ignoreOrder: true);
        resource.Inputs["source"].ShouldBeOfType<StringAsset>();
        (await OutputUtilities.GetValueAsync(copy.RemotePath)).ShouldBe("/etc/x");
        (await Output.IsSecretAsync(args.Connection.ToOutput())).ShouldBeTrue();
    }
}
