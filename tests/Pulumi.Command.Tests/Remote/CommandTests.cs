using System.Collections.Immutable;
using Pulumi.Command.Remote.Inputs;
using Pulumi.Command.Tests.Support;
using Pulumi.Utilities;

namespace Pulumi.Command.Tests.Remote;

public sealed class CommandTests
{
    private static readonly Command.Remote.CommandArgs Args = new()
    {
        Connection = new ConnectionArgs
        {
            Host = "h",
            PrivateKey = "key",
            HostKey = "ssh-ed25519 AAAA",
            Proxy = new ProxyConnectionArgs { Host = "j", Password = "pw" },
        },
        Create = "x",
        Triggers = new object[] { "server-id" },
    };

    private static Command.Remote.Command Declare() => new("c", Args);

    [Fact]
    public async Task The_connection_has_the_official_defaults_and_names()
    {
        var (resources, _) = await Declared.RunAsync(Declare);

        var resource = resources.ShouldHaveSingleItem();
        resource.Type.ShouldBe("command:remote:Command");
        var connection = (ImmutableDictionary<string, object>)resource.Inputs["connection"];
        connection.Keys.ShouldBe(
            ["host", "port", "user", "privateKey", "hostKey", "dialErrorLimit", "perDialTimeout", "proxy"], ignoreOrder: true);
        (connection["port"], connection["user"], connection["dialErrorLimit"], connection["perDialTimeout"]).ShouldBe((22.0, "root", 10.0, 15.0));
        ((ImmutableDictionary<string, object>)connection["proxy"])["password"].ShouldBe("pw");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_connection_is_secret_and_the_output_is_not(bool preview)
    {
        var (_, command) = await Declared.RunAsync(Declare, preview, ("stdout", "out"), ("stderr", ""));

        (await Output.IsSecretAsync(Args.Connection.ToOutput())).ShouldBeTrue();
        (await Output.IsSecretAsync(command.Stdout)).ShouldBeFalse();
        (await OutputUtilities.GetValueAsync(command.Stdout)).ShouldBe("out");
    }

    [Fact]
    public async Task The_connection_comes_back_as_an_object()
    {
        var (_, command) = await Declared.RunAsync(Declare);

        var connection = await OutputUtilities.GetValueAsync(command.Connection);
        (connection.Host, connection.Port, connection.PrivateKey).ShouldBe(("h", 22.0, "key"));
        (connection.Proxy?.Host, connection.Proxy?.Password).ShouldBe(("j", "pw"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_credential_is_secret_by_itself(bool preview)
    {
        var (_, inputs) = await Declared.RunAsync(
            () =>
            {
                var connection = new ConnectionArgs { Password = "a", PrivateKey = "b", PrivateKeyPassword = "c" };
                var proxy = new ProxyConnectionArgs { Password = "a", PrivateKey = "b", PrivateKeyPassword = "c" };
                return new[]
                {
                    connection.Password, connection.PrivateKey, connection.PrivateKeyPassword, proxy.Password, proxy.PrivateKey, proxy.PrivateKeyPassword,
                };
            },
            preview);

        foreach (var input in inputs)
        {
            (await Output.IsSecretAsync(input.ToOutput())).ShouldBeTrue();
        }

        new ConnectionArgs { Password = null }.Password.ShouldBeNull();
    }
}
