using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Tests.Providers;

public sealed class ProviderReferenceTests
{
    [Fact]
    public void A_reference_is_read_and_written()
    {
        const string Text = "urn:pulumi:dev::demo::pulumi:providers:openstack::o::p::12-34";
        var reference = ProviderReference.Parse(Text);
        reference.Package.ShouldBe("openstack");
        reference.Urn.Name.ShouldBe("o::p");
        reference.Id.ShouldBe("12-34");
        reference.IsUnknown.ShouldBeFalse();
        reference.ToString().ShouldBe(Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("urn:pulumi:dev::demo::pulumi:providers:openstack::p")]
    [InlineData("urn:pulumi:dev::demo::a:b:C::p::id")]
    public void What_is_none_is_refused(string text) => Should.Throw<FormatException>(() => ProviderReference.Parse(text));

    [Theory]
    [InlineData("", "", "default")]
    [InlineData("5.5.1", "", "default_5_5_1")]
    [InlineData("1.0.0-alpha.1+b2", "", "default_1_0_0_alpha_1_b2")]
    [InlineData("1.0.0", "https://x.org/p", "default_1_0_0_https___x_org_p")]
    public void Default_providers_are_named_after_version_and_address(string version, string url, string name) =>
        DefaultProviders.NameOf(version, url).ShouldBe(name);
}
