using System.Reflection;
using Pulumi.Command.Remote;
using Pulumi.Command.Tests.Support;

namespace Pulumi.Command.Tests;

public sealed class PackageTests
{
    [Theory]
    [InlineData(typeof(Command.Local.Command), "command:local:Command")]
    [InlineData(typeof(Command.Remote.Command), "command:remote:Command")]
    [InlineData(typeof(CopyToRemote), "command:remote:CopyToRemote")]
    [InlineData(typeof(Provider), "pulumi:providers:command")]
    public void Each_resource_names_its_type_and_the_official_version(Type type, string token)
    {
        var attribute = type.GetCustomAttribute<ResourceTypeAttribute>().ShouldNotBeNull();

        (attribute.Type, attribute.Version).ShouldBe((token, "1.2.1"));
    }

    [Fact]
    public async Task An_explicit_provider_is_used()
    {
        var (resources, _) = await Declared.RunAsync(() =>
        {
            var provider = new Provider("p");
            return new Command.Local.Command("c", null, new() { Provider = provider });
        });

        resources.Single(resource => resource.Name == "p").Type.ShouldBe("pulumi:providers:command");
        resources.Single(resource => resource.Name == "c").Provider.ShouldEndWith("::p::p-id");
    }

    [Fact]
    public void Logging_values_are_the_words_on_the_wire()
    {
        new[] { Logging.Stdout, Logging.Stderr, Logging.StdoutAndStderr, Logging.None }.Select(value => (string)value)
            .ShouldBe(["stdout", "stderr", "stdoutAndStderr", "none"]);
        (Command.Local.Logging.Stdout == Command.Local.Logging.Stdout).ShouldBeTrue();
        (Command.Local.Logging.Stdout != Command.Local.Logging.None).ShouldBeTrue();
        default(Logging).Equals(Logging.None).ShouldBeFalse();
    }
}
