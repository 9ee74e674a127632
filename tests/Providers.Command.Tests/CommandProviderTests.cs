using EmbeddedEngine.Providers.Command.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests;

public sealed class CommandProviderTests
{
    [Fact]
    public async Task The_factory_makes_providers_of_its_package()
    {
        var factory = new CommandProviderFactory();
        await using var first = factory.Create();
        await using var second = factory.Create();

        factory.Package.ShouldBe("command");
        first.ShouldNotBeSameAs(second);
        first.SupportsPreview.ShouldBeTrue();
        (await first.CheckConfigAsync(Map(("version", "1.2.1")), default)).Failures.ShouldBeEmpty();
        (await first.DiffConfigAsync(PropertyMap.Empty, Map(("version", "1.2.1")), default)).ShouldBe(DiffResult.None);
    }

    [Theory]
    [InlineData("command:remote:CopyFile", "use command:remote:CopyToRemote")]
    [InlineData("command:local:Fly", "has no resource type")]
    public async Task Types_that_are_not_supported_are_refused_by_name(string type, string expected)
    {
        await using var sut = new ProviderDriver(type);

        var error = await Should.ThrowAsync<ProviderException>(sut.CheckAsync(PropertyMap.Empty));
        error.Message.ShouldContain(type);
        error.Message.ShouldContain(expected);
    }

    [Fact]
    public async Task Ids_begin_with_the_name_and_differ()
    {
        await using var sut = new ProviderDriver("command:local:Command");
        var ids = await Task.WhenAll(sut.CreateResultAsync(Map(("create", "true"))), sut.CreateResultAsync(Map(("create", "true"))));

        ids[0].Id.ShouldMatch("^thing[0-9a-f]{8}$");
        ids[0].Id.ShouldNotBe(ids[1].Id);
    }
}
