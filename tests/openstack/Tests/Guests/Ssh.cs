namespace EmbeddedEngine.Providers.OpenStack.RigTests.Guests;

/// <summary>The login user on a server, under a host key that is known beforehand.</summary>
internal sealed class Ssh
{
    private const int SecondsToAnswer = 120;

    private readonly string[] options;

    private Ssh(string[] options) => this.options = options;

    public static async Task<Ssh> PinAsync(string folder, string address, Keys hostKey, Keys login)
    {
        var known = Path.Combine(folder, "known_hosts");
        await File.WriteAllTextAsync(known, $"{address} {hostKey.Public}\n");
        return new([
            "-F", "/dev/null", "-T", "-i", login.File, "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o", "ConnectTimeout=5",
            "-o", "StrictHostKeyChecking=yes", "-o", $"UserKnownHostsFile={known}", "-o", "GlobalKnownHostsFile=/dev/null",
            "-o", "HostKeyAlgorithms=ssh-ed25519", "-o", "LogLevel=ERROR", $"debian@{address}",
        ]);
    }

    /// <summary>Runs a command that must succeed, and returns what it says.</summary>
    public async Task<string> RunAsync(string command, string input = "")
    {
        var ended = await ProgramRun.RunAsync("ssh", input, [.. options, command]);
        ended.ExitCode.ShouldBe(0, $"{command}: {ended.Error}");
        return ended.Output;
    }

    /// <summary>Runs a command; null where it does not succeed, as on a server that is going down.</summary>
    public async Task<string?> TryAsync(string command)
    {
        var ended = await ProgramRun.RunAsync("ssh", "", [.. options, command]);
        return ended.ExitCode == 0 ? ended.Output : null;
    }

    /// <summary>Has the server start again; a moment later, so that this connection is not the first thing to end.</summary>
    public Task RebootAsync() => RunAsync("nohup sh -c 'sleep 1; sudo systemctl reboot' </dev/null >/dev/null 2>&1 &");

    /// <summary>Waits until the server lets the user in; fails with the last error and what its console says.</summary>
    public async Task WaitAsync(Func<Task<string>> console)
    {
        for (var left = SecondsToAnswer; ; left--)
        {
            var ended = await ProgramRun.RunAsync("ssh", "", [.. options, "true"]);
            if (ended.ExitCode == 0)
                return;
            left.ShouldBePositive($"{ended.Error}\n{(left > 0 ? "" : await console())}");
            await Task.Delay(1000);
        }
    }
}
