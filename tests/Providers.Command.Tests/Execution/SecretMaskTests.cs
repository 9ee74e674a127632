using CsCheck;
using EmbeddedEngine.Providers.Command.Execution;
using static EmbeddedEngine.Providers.Command.Tests.Support.Values;

namespace EmbeddedEngine.Providers.Command.Tests.Execution;

public sealed class SecretMaskTests
{
    [Fact]
    public void Only_what_is_marked_is_masked_and_of_a_connection_only_what_grants_access()
    {
        var sut = SecretMask.For(Map(
            ("stdin", Secret("hidden")),
            ("environment", Map(("A", Secret("inner")), ("B", "plain"))),
            ("connection", Secret(Map(("host", "server"), ("password", "pass word"), ("proxy", Map(("privateKey", "key!"))))))));

        sut.Apply("hidden inner plain server pass word key!").ShouldBe("[secret] [secret] plain server [secret] [secret]");
        sut.Finds("a key!").ShouldBeTrue();
        sut.Finds("server").ShouldBeFalse();
    }

    [Fact]
    public void Short_values_are_left_and_the_longest_goes_first()
    {
        var sut = SecretMask.For(Map(("stdin", Secret(List("abc", "secret", "secret-long")))));

        sut.Apply("abc secret-long secret").ShouldBe("abc [secret] [secret]");
    }

    [Fact]
    public void No_line_of_a_secret_gets_through() =>
        Gen.String[Gen.Char['a', 'z'], 4, 20].List[1, 5].Sample(lines =>
        {
            var masked = SecretMask.For(Map(("stdin", Secret(string.Join('\n', lines))))).Apply($"x {string.Join(" y ", lines)} z");
            return lines.TrueForAll(line => SecretMask.Placeholder.Contains(line, StringComparison.Ordinal)
                || !masked.Contains(line, StringComparison.Ordinal));
        });
}
