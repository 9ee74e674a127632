using EmbeddedEngine.Providers.Command.Tests.Support;
using static EmbeddedEngine.Providers.Command.Tests.Support.Connections;

namespace EmbeddedEngine.Providers.Command.Tests.Ssh.Agent;

[Collection(SshdCollection.Name)]
public sealed class SshAgentTests(Sshd sshd) : IAsyncDisposable
{
    private readonly ProviderDriver sut = new("command:remote:Command");

    public ValueTask DisposeAsync() => sut.DisposeAsync();

    [Fact]
    public async Task Keys_of_an_agent_log_in()
    {
        foreach (var key in new[] { sshd.ClientKey, sshd.RsaClientKey })
        {
            using var agent = new AgentProcess();
            agent.Add(key);
            var connection = To(sshd).Without("privateKey").With("agentSocketPath", agent.Socket);

            (await sut.CreateAsync(Inputs(connection, ("create", "echo hello")))).Get("stdout").ShouldBe("hello");
        }
    }

    [Fact]
    public async Task An_agent_that_is_empty_or_absent_is_named()
    {
        using var agent = new AgentProcess();
        var connection = To(sshd).Without("privateKey");

        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Inputs(connection.With("agentSocketPath", agent.Socket), ("create", "x")))))
            .Message.ShouldContain("holds no key");
        (await Should.ThrowAsync<ProviderException>(sut.CreateAsync(Inputs(connection.With("agentSocketPath", "/no/such"), ("create", "x")))))
            .Message.ShouldContain("connection.agentSocketPath '/no/such' cannot be used");
    }
}
