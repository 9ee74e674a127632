using CliWrap;
using CliWrap.Buffered;
using GitOrigin.Ops.Ssh;

namespace GitOrigin.Ops.Tests.Ssh;

public sealed class PrivateAgentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("agent-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Holds_the_key_until_it_is_disposed()
    {
        var key = Path.Combine(folder, "key");
        await Cli.Wrap("ssh-keygen").WithArguments(["-q", "-t", "ed25519", "-N", "", "-C", "sample", "-f", key]).ExecuteAsync();

        string socket;
        await using (var agent = await PrivateAgent.StartAsync(await File.ReadAllTextAsync(key), folder, TimeProvider.System, default))
        {
            socket = agent.Socket;
            var listed = await ListAsync(socket);
            listed.StandardOutput.ShouldContain((await File.ReadAllTextAsync(key + ".pub")).Split(' ')[1]);
        }

        (await ListAsync(socket)).ExitCode.ShouldNotBe(0);
    }

    [Fact]
    public async Task A_damaged_key_is_refused_without_being_quoted()
    {
        var fault = await Should.ThrowAsync<OpsException>(
            PrivateAgent.StartAsync("-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n", folder, TimeProvider.System, default));

        fault.Message.ShouldNotContain("AAAA");
        fault.Message.ShouldContain("deploy key");
    }

    private static async Task<BufferedCommandResult> ListAsync(string socket) =>
        await Cli.Wrap("ssh-add").WithArguments("-L")
            .WithEnvironmentVariables(environment => environment.Set("SSH_AUTH_SOCK", socket))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
}
