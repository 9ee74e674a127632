using GitOrigin.Infra.Backup;

namespace GitOrigin.Infra.Tests.Backup;

public sealed class IdentityTextTests
{
    [Fact]
    public void A_deploy_key_counts_in_its_own_version_only()
    {
        var identity = IdentityText.Parse("""{"hostKey":"H","deployKey":"D","deployKeyVersion":2}""");

        identity.HostKeyOrNone.ShouldBe("H");
        identity.DeployKeyOrNone(2).ShouldBe("D");
        identity.DeployKeyOrNone(1).ShouldBeEmpty();
        identity.DeployKeyOrNone(3).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"hostKey":null,"deployKey":null,"deployKeyVersion":null}""")]
    [InlineData("{}")]
    public void Nothing_saved_is_nothing(string line)
    {
        IdentityText.Parse(line).HostKeyOrNone.ShouldBeEmpty();
        IdentityText.Parse(line).DeployKeyOrNone(1).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("hunter22")]
    [InlineData("""{"hostKey":7}""")]
    public void Anything_else_is_refused_without_repeating_it(string line) =>
        Should.Throw<FormatException>(() => IdentityText.Parse(line)).Message.ShouldNotContain("hunter22");

    [Fact]
    public void As_text_it_gives_nothing_away() => new IdentityText("hunter22", "hunter22", 1).ToString().ShouldNotContain("hunter22");
}
