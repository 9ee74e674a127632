using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>A real sshd on a free port of 127.0.0.1, run as the current user, ended by its process id.</summary>
public sealed class Sshd : IDisposable
{
    private const string Program = "/usr/sbin/sshd";

    private readonly TestFolder folder = new();
    private readonly List<KeyPair> clientKeys = [];
    private readonly Process process;

    public Sshd()
    {
        File.Exists(Program).ShouldBeTrue($"These tests need {Program}: apt-get install openssh-server");
        HostKey = new KeyPair(folder.Path, "host_ed25519");
        RsaHostKey = new KeyPair(folder.Path, "host_rsa", "rsa");
        ClientKey = Authorize(new KeyPair(folder.Path, "client"));
        EncryptedKey = Authorize(new KeyPair(folder.Path, "encrypted", password: EncryptedKeyPassword));
        RsaClientKey = Authorize(new KeyPair(folder.Path, "client_rsa", "rsa"));
        Port = FreePort();
        PidFile = Path.Combine(folder.Path, "sshd.pid");
        var config = folder.Write("sshd_config", $"""
            ListenAddress 127.0.0.1
            Port {Port}
            HostKey {HostKey.Path}
            HostKey {RsaHostKey.Path}
            AuthorizedKeysFile {Path.Combine(folder.Path, "authorized_keys")}
            PidFile {PidFile}
            StrictModes no
            UsePAM no
            PasswordAuthentication no
            PermitRootLogin yes
            AllowTcpForwarding yes
            MaxStartups 100
            # No start-up files of the person who runs the tests: they cost time, and may wait for one another.
            SetEnv HOME={folder.Path}
            Subsystem sftp internal-sftp
            """);
        if (Environment.UserName == "root")
        {
            Directory.CreateDirectory("/run/sshd"); // The folder of privilege separation, which a service would make.
        }

        process = Process.Start(new ProcessStartInfo(Program, ["-D", "-e", "-f", config]) { RedirectStandardError = true })!;
        process.ErrorDataReceived += (_, line) => log.Add(line.Data ?? "");
        process.BeginErrorReadLine();
        WaitUntilItListens();
    }

    private readonly System.Collections.Concurrent.ConcurrentBag<string> log = [];

    public const string EncryptedKeyPassword = "a key's own password";

    public int Port { get; }

    public string PidFile { get; }

    internal KeyPair HostKey { get; }

    internal KeyPair RsaHostKey { get; }

    internal KeyPair ClientKey { get; }

    internal KeyPair EncryptedKey { get; }

    internal KeyPair RsaClientKey { get; }

    public static string User => Environment.UserName;

    /// <summary>Logins that sshd accepted so far.</summary>
    public int Logins => log.Count(line => line.Contains("Accepted publickey", StringComparison.Ordinal));

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Kills the processes that serve connections, as a network or a host that fails would end them; sshd itself stays.</summary>
    public void CutConnections()
    {
        foreach (var child in Tool.Run("ps", "-o", "pid=", "--ppid", process.Id.ToString()).Split('\n', StringSplitOptions.TrimEntries))
        {
            if (int.TryParse(child, out var id))
            {
                Tool.Kill(id);
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private KeyPair Authorize(KeyPair key)
    {
        clientKeys.Add(key);
        folder.Write("authorized_keys", string.Join('\n', clientKeys.Select(k => k.Public)) + "\n");
        return key;
    }

    private void WaitUntilItListens()
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                process.HasExited.ShouldBeFalse($"sshd ended: {string.Join('\n', log)}");
                clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10), "sshd does not listen");
            }
        }
    }
}
