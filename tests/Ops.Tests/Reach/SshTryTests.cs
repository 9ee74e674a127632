using System.Net;
using System.Net.Sockets;
using EmbeddedEngine.Providers.Command.Tests.Support;
using GitOrigin.Ops.Reach;
using GitOrigin.Ops.Server;
using GitOrigin.Ops.Tests.Backup.Targets;

namespace GitOrigin.Ops.Tests.Reach;

[Collection(SftpCollection.Name)]
public sealed class SshTryTests(Sshd sshd)
{
    [Fact]
    public async Task The_right_server_is_reached_whichever_of_its_pinned_keys_it_shows()
    {
        var attempt = await TryAsync(Target() with { HostKeys = [new PinnedHostKey("ssh-ed25519", "AAAA"), Pinned(sshd.HostKey)] });

        attempt.From.ShouldBe("127.0.0.1");
        // Who is not root here may lack sudo, which is what is told then.
        attempt.Outcome.ShouldBe(Sshd.User == "root" ? SshOutcome.Reached : SshOutcome.NoRoot, attempt.Detail);
    }

    [Fact]
    public async Task Another_host_is_told_by_its_key_and_no_login_is_tried()
    {
        var logins = sshd.Logins;

        var attempt = await TryAsync(Target() with { HostKeys = [new PinnedHostKey("ssh-ed25519", "AAAA")] });

        attempt.Outcome.ShouldBe(SshOutcome.OtherHostKey);
        attempt.Detail.ShouldBe(Pinned(sshd.HostKey).Fingerprint);
        sshd.Logins.ShouldBe(logins);
    }

    [Fact]
    public async Task A_host_without_a_key_of_the_pinned_type_is_another_host() =>
        (await TryAsync(Target() with { HostKeys = [new PinnedHostKey("ecdsa-sha2-nistp256", "AAAA")] })).Outcome.ShouldBe(SshOutcome.OtherHostKey);

    [Fact]
    public async Task A_key_that_opens_nothing_is_told_as_a_refused_login()
    {
        using var folder = new EmbeddedEngine.Providers.Command.Tests.Support.TestFolder();

        (await TryAsync(Target() with { LoginKey = new KeyPair(folder.Path, "other").Private })).Outcome.ShouldBe(SshOutcome.LoginRefused);
    }

    [Fact]
    public async Task A_port_where_nothing_listens_refuses() =>
        (await TryAsync(Target() with { Port = Sshd.FreePort() })).Outcome.ShouldBe(SshOutcome.Refused);

    [Fact]
    public async Task What_closes_the_connection_is_no_sshd()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var accepting = Task.Run(async () =>
        {
            for (var i = 0; i < 2; i++)
            {
                (await listener.AcceptTcpClientAsync()).Dispose();
            }
        });

        var attempt = await TryAsync(Target() with { Port = ((IPEndPoint)listener.LocalEndpoint).Port });

        attempt.Outcome.ShouldBe(SshOutcome.Closed);
        await accepting;
    }

    [Fact]
    public async Task A_name_without_an_address_is_said_to_be_one()
    {
        var attempt = await TryAsync(Target() with { Host = "nowhere.invalid" });

        attempt.Outcome.ShouldBe(SshOutcome.UnknownName);
        attempt.From.ShouldBeNull();
    }

    private ReachTarget Target() => new("127.0.0.1", sshd.Port, Sshd.User, sshd.ClientKey.Private, [Pinned(sshd.HostKey)]);

    private static PinnedHostKey Pinned(KeyPair key) => PinnedHostKey.Parse($"host {key.Public}");

    private static Task<SshAttempt> TryAsync(ReachTarget target) => new SshTry(target, TimeProvider.System).RunAsync(default);
}
