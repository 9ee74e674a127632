using System.Diagnostics;
using System.Text;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>One run of the CLI, as a process in a group of its own.</summary>
internal sealed class EngineRun : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder text = new();

    /// <param name="command">The command line.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Its whole environment.</param>
    public EngineRun(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("setsid", command)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = new Process { StartInfo = start };
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its process, which is its group too.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => process.HasExited;

    /// <summary>All that it printed so far.</summary>
    public string Text
    {
        get
        {
            lock (text)
                return text.ToString();
        }
    }

    /// <summary>Ends it at once.</summary>
    /// <param name="group">Whether its whole group goes with it.</param>
    public void Kill(bool group) => Processes.Kill(group ? -Id : Id);

    /// <summary>Waits for its end and for the last of its output.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Kill(group: true);
            throw new TimeoutException($"The engine did not end within {Limit}:\n{Text}");
        }

        return process.ExitCode;
    }

    public void Dispose() => process.Dispose();

    private void Take(object sender, DataReceivedEventArgs line)
    {
        lock (text)
            text.AppendLine(line.Data);
    }
}
