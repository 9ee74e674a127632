using EmbeddedEngine.Providers.Command.Tests.Support;
using EmbeddedEngine.Values;
using static EmbeddedEngine.Providers.Command.Tests.Support.Connections;

namespace EmbeddedEngine.Providers.Command.Tests.Ssh;

[Collection(SshdCollection.Name)]
public sealed class SshDialerTests(Sshd sshd) : IAsyncDisposable
{
    private readonly ProviderDriver sut = new("command:remote:Command");

    public ValueTask DisposeAsync() => sut.DisposeAsync();

    private async Task<string?> EchoAsync(PropertyMap connection) =>
        (await sut.CreateAsync(Inputs(connection, ("create", "echo hello")))).Get("stdout").AsText();

    private async Task<string> FailureAsync(PropertyMap connection) =>
        (await Should.ThrowAsync<ProviderException>(EchoAsync(connection).WaitAsync(TimeSpan.FromSeconds(15)))).Message;

    [Fact]
    public async Task The_host_key_given_is_accepted_of_whatever_type_it_is()
    {
        (await EchoAsync(To(sshd).With("hostKey", sshd.HostKey.Public))).ShouldBe("hello");
        (await EchoAsync(To(sshd).With("hostKey", sshd.RsaHostKey.Public))).ShouldBe("hello");
        sut.Log.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_host_key_is_refused_at_once_and_nothing_is_sent()
    {
        var logins = sshd.Logins;
        var message = await FailureAsync(To(sshd).With("hostKey", sshd.ClientKey.Public).With("dialErrorLimit", -1));

        message.ShouldContain("is not the host it should be");
        message.ShouldContain(Tool.Run("ssh-keygen", "-lf", sshd.HostKey.Path + ".pub").Split(' ')[1]);
        message.ShouldContain(Tool.Run("ssh-keygen", "-lf", sshd.ClientKey.Path + ".pub").Split(' ')[1]);
        sshd.Logins.ShouldBe(logins);
    }

    [Fact]
    public async Task A_host_without_a_key_of_the_type_is_refused_at_once()
    {
        using var folder = new TestFolder();
        var other = new KeyPair(folder.Path, "ecdsa", "ecdsa");

        (await FailureAsync(To(sshd).With("hostKey", other.Public).With("dialErrorLimit", -1)))
            .ShouldContain("offers no host key of the type ecdsa-sha2-nistp256");
    }

    [Fact]
    public async Task Without_a_host_key_there_is_one_warning()
    {
        var connection = To(sshd).Without("hostKey");
        await EchoAsync(connection);
        await EchoAsync(connection);

        sut.Log.Warnings.ShouldHaveSingleItem().ShouldContain("is not checked");
    }

    [Fact]
    public async Task Encrypted_and_RSA_keys_log_in()
    {
        var connection = To(sshd).With("privateKey", sshd.EncryptedKey.Private).With("privateKeyPassword", Sshd.EncryptedKeyPassword);
        (await EchoAsync(connection)).ShouldBe("hello");
        (await EchoAsync(To(sshd).With("privateKey", sshd.RsaClientKey.Private.ReplaceLineEndings("\r\n").Trim()))).ShouldBe("hello");
    }

    [Fact]
    public async Task A_key_that_cannot_be_used_is_said_so_without_showing_it()
    {
        var encrypted = To(sshd).With("privateKey", sshd.EncryptedKey.Private);
        (await FailureAsync(encrypted)).ShouldContain("is encrypted: set connection.privateKeyPassword");
        (await FailureAsync(encrypted.With("privateKeyPassword", "wrong"))).ShouldContain("privateKeyPassword is wrong");
        var broken = await FailureAsync(To(sshd).With("privateKey", "not a key"));
        broken.ShouldContain("is not a private key that can be read");
        broken.ShouldNotContain("not a key\n");
    }

    [Fact]
    public async Task A_login_that_is_refused_is_not_tried_again()
    {
        using var folder = new TestFolder();
        var stranger = new KeyPair(folder.Path, "stranger");

        (await FailureAsync(To(sshd).With("privateKey", stranger.Private).With("dialErrorLimit", -1))).ShouldContain("refuses the login");
        (await FailureAsync(To(sshd).Without("privateKey").With("password", "wrong"))).ShouldContain("refuses the login");
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_named()
    {
        var port = Sshd.FreePort();
        (await FailureAsync(To(sshd).With("port", port))).ShouldStartWith($"{Sshd.User}@127.0.0.1:{port} cannot be reached: ");
    }

    [Fact]
    public async Task A_host_that_comes_up_late_is_waited_for()
    {
        var port = Sshd.FreePort();
        var running = EchoAsync(To(sshd).With("port", port).With("dialErrorLimit", 10));
        await Task.Delay(300);
        using var relay = new Relay(port, sshd.Port);

        (await running).ShouldBe("hello");
    }

    [Fact]
    public async Task A_host_that_does_not_answer_is_given_up()
    {
        using var silent = new Relay(Sshd.FreePort(), target: null);
        (await FailureAsync(To(sshd).With("port", silent.Port).With("perDialTimeout", 1))).ShouldContain("cannot be reached");
    }

    [Fact]
    public async Task A_host_behind_a_jump_host_is_reached_and_its_key_checked()
    {
        using var jump = new Sshd();
        var proxy = To(jump).Without("dialErrorLimit");
        var connection = To(sshd).With("proxy", proxy);
        var before = jump.Logins;

        (await EchoAsync(connection)).ShouldBe("hello");
        await Tool.EventuallyAsync(() => jump.Logins == before + 1, "the jump host was used");
        (await FailureAsync(connection.With("hostKey", jump.HostKey.Public))).ShouldContain("is not the host it should be");
        (await FailureAsync(connection.With("proxy", proxy.With("hostKey", sshd.HostKey.Public)))).ShouldContain("is not the host it should be");
    }
}
