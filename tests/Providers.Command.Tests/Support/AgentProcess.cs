using System.Diagnostics;

namespace EmbeddedEngine.Providers.Command.Tests.Support;

/// <summary>A real ssh-agent, ended by its process id.</summary>
internal sealed class AgentProcess : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Process process;

    public AgentProcess()
    {
        Socket = Path.Combine(folder.Path, "agent");
        process = Process.Start(new ProcessStartInfo("ssh-agent", ["-D", "-a", Socket]) { RedirectStandardOutput = true })!;
        SpinWait.SpinUntil(() => File.Exists(Socket), TimeSpan.FromSeconds(10)).ShouldBeTrue("ssh-agent does not listen");
    }

    public string Socket { get; }

    public void Add(KeyPair key) => Tool.Run("env", $"SSH_AUTH_SOCK={Socket}", "ssh-add", "-q", key.Path);

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }
}
