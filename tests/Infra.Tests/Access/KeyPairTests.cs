using GitOrigin.Infra.Access;
using GitOrigin.Infra.Remote;
using GitOrigin.Infra.Tests.Remote;

namespace GitOrigin.Infra.Tests.Access;

public sealed class KeyPairTests
{
    private static string Made(string stdin) => Sh.Run($"printf %s {Shell.Quote(stdin)} | sh -c {Shell.Quote(KeyPair.RestoredOrNew)}");

    [Fact]
    public void A_key_that_comes_back_stays_what_it_was()
    {
        var first = Made("");

        var second = Made(KeyText.PrivateOf(first));

        KeyText.PrivateOf(second).ShouldBe(KeyText.PrivateOf(first));
        KeyText.PublicOf(second).ShouldBe(KeyText.PublicOf(first));
    }

    [Fact]
    public void Without_one_each_is_new() => KeyText.PublicOf(Made("")).ShouldNotBe(KeyText.PublicOf(Made("")));

    [Fact]
    public void A_damaged_one_makes_no_other() => Should.Throw<InvalidOperationException>(() => Made("damaged"));
}
