using CsCheck;
using EmbeddedEngine.Cli.Display;
using EmbeddedEngine.Providers;

namespace EmbeddedEngine.Cli.Tests.Display;

public sealed class SecretFilterTests
{
    [Fact]
    public void A_secret_in_a_message_is_masked() =>
        new SecretFilter(["hunter2"]).Apply("login with hunter2 failed; hunter2!").ShouldBe("login with [secret] failed; [secret]!");

    [Fact]
    public void Shorter_than_four_characters_is_left_alone() =>
        new SecretFilter(["abc", "", "   "]).Apply("abc and spaces   stay").ShouldBe("abc and spaces   stay");

    [Fact]
    public void The_longer_of_two_secrets_is_masked_first() =>
        new SecretFilter(["pass", "password1"]).Apply("password1 pass").ShouldBe("[secret] [secret]");

    [Fact]
    public void Each_line_of_a_secret_text_is_masked_but_not_its_frame()
    {
        var filter = new SecretFilter(["-----BEGIN KEY-----\nMIIEpAIBAAKCAQEA\nAbCdEfGhIjKlMnOp\n-----END KEY-----\n"]);
        filter.Apply("line MIIEpAIBAAKCAQEA").ShouldBe("line [secret]");
        filter.Apply("-----BEGIN KEY-----").ShouldBe("-----BEGIN KEY-----");
    }

    [Fact]
    public void A_secret_as_JSON_writes_it_is_masked() =>
        new SecretFilter(["two\nlines \"quoted\""]).Apply("""{"a":"two\nlines \"quoted\""}""").ShouldBe("""{"a":"[secret]"}""");

    [Fact]
    public void Only_messages_of_events_are_touched()
    {
        var filter = new SecretFilter(["hunter2"]);
        filter.Apply(EventStream.Says("a", "x hunter2", LogSeverity.Error)).ShouldBe(EventStream.Says("a", "x [secret]", LogSeverity.Error));
        var step = EventStream.Step(Events.StepKind.Create, "a").Done();
        filter.Apply(step).ShouldBeSameAs(step);
    }

    [Fact]
    public void No_secret_survives_whatever_surrounds_it() =>
        Gen.Select(Gen.String[Gen.Char["abcdefgh"], 4, 8], Gen.String[Gen.Char["abcdefgh "], 0, 30], Gen.String[Gen.Char["abcdefgh "], 0, 30])
            .Sample((secret, before, after) =>
                new SecretFilter([secret]).Apply(before + secret + after).ShouldNotContain(secret, Case.Sensitive));
}
