using Pulumi.Testing;
using Pulumi.Tests.Support;

namespace Pulumi.Tests.Options;

public class ComponentResourceOptionsTests
{
    [Fact]
    public async Task Merge_makes_one_list_of_all_providers() => await Deployment.TestAsync(new EmptyMocks(), new(), () =>
    {
        var (first, second, third) = (new Provider("first"), new Provider("second"), new Provider("third"));
        var merged = ComponentResourceOptions.Merge(new() { Provider = first }, new() { Providers = { second }, Provider = third });
        merged.Provider.ShouldBeNull();
        merged.Providers.ShouldBe([first, second, third]);
    });
}
