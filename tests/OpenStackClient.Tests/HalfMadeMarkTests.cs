namespace OpenStackClient.Tests;

public sealed class HalfMadeMarkTests
{
    // Resources in clouds have it: another mark would not find them again.
    [Fact]
    public void The_mark_of_a_resource_stays_what_it_is() =>
        HalfMadeMark.Of("urn:pulumi:dev::test::openstack:networking/network:Network::net").ShouldBe("being made by pulumi: 3768537760b48a1800f536e7");

    [Theory]
    [InlineData("being made by pulumi: 0123", true)]
    [InlineData("made by pulumi", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_mark_is_known_as_one(string? text, bool expected) => HalfMadeMark.Is(text).ShouldBe(expected);
}
