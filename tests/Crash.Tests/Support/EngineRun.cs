using System.Diagnostics;
using System.Text;

namespace EmbeddedEngine.Crash.Tests.Support;

/// <summary>One run of the CLI, as a process in a group of its own.</summary>
internal sealed class EngineRun : IDisposable
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly StringBuilder text = new();

    /// <param name="command">The command line.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Its whole environment.</param>
    public EngineRun(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string> environment)
    {
        // A shell without job control has what it runs in the background ignore Ctrl-C, and its children after it.
        var start = new ProcessStartInfo("setsid", ["env", "--default-signal=INT", .. command])
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

    /// <summary>Presses Ctrl-C: the signal goes to the process and to all of its group, as a terminal sends it.</summary>
    public void Interrupt() => Processes.Interrupt(-Id);

    /// <summary>Waits for its end and for the last of its output.</summary>
    /// <param name="within">How long; two minutes unless told.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync(TimeSpan? within = null)
    {
        using var limit = new CancellationTokenSource(within ?? LongestRun);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            Kill(group: true);
            throw new TimeoutException($"The engine did not end within {within ?? LongestRun}:\n{Text}");
        }

        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Take(object sender, DataReceivedEventArgs line)
    {
        lock (text)
            text.AppendLine(line.Data);
    }
}
