using GitOrigin.Ops.Verify;
using Microsoft.Extensions.Time.Testing;

namespace GitOrigin.Ops.Tests.Verify;

public sealed class VerifierTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_checks_with_their_time()
    {
        var time = new FakeTimeProvider();
        Check[] checks =
        [
            new("first", _ => Task.FromResult<(bool?, string)>((true, "seen"))),
            new("second", _ => { time.Advance(TimeSpan.FromSeconds(2)); return Task.FromResult<(bool?, string)>((false, "not so")); }),
            new("third", _ => Task.FromResult<(bool?, string)>((null, "no key"))),
        ];

        var results = await new Verifier(time).RunAsync(checks, TestContext.Current.CancellationToken);

        results.Select(result => result.Name).ShouldBe(["first", "second", "third"]);
        results.Select(result => result.Passed).ShouldBe([true, false, null]);
        results[1].Seconds.ShouldBeGreaterThanOrEqualTo(2);
    }
}
