using EmbeddedEngine.Tests.Deployments.Support;

namespace EmbeddedEngine.Tests.Deployments.Steps;

public sealed class ResourceStepsTests
{
    private readonly StackRunner stack = new();

    [Fact]
    public async Task The_users_time_limits_reach_the_provider_and_the_one_for_deleting_is_remembered()
    {
        await stack.UpAsync(program => ProgramAsync(program, 1));
        await stack.UpAsync(program => ProgramAsync(program, 2));
        await stack.DestroyAsync();

        stack.World.Limits.ShouldBe(
        [
            ("create", TimeSpan.FromMinutes(90)), ("update", TimeSpan.FromSeconds(2.5)), ("delete", TimeSpan.FromMinutes(3)),
        ]);
    }

    [Fact]
    public async Task Without_a_limit_of_the_users_the_provider_is_given_none()
    {
        await stack.UpAsync(program => program.RegisterAsync("a"));
        await stack.DestroyAsync();
        stack.World.Limits.ShouldBe([("create", null), ("delete", null)]);
    }

    private static Task ProgramAsync(ProgramClient program, int size) => program.RegisterAsync(
        "a",
        [new("size", size)],
        request => request.CustomTimeouts = new() { Create = "1h30m", Update = "2.5s", Delete = "3m" });
}
