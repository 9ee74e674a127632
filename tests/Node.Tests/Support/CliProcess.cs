using System.Diagnostics;
using System.Text;

namespace EmbeddedEngine.Node.Tests.Support;

/// <summary>The CLI as a process of its own, in a process group of its own, as a shell starts it at a terminal.</summary>
internal sealed class CliProcess : IDisposable
{
    private readonly StringBuilder output = new();
    private readonly Process process;

    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">What is added to the environment.</param>
    /// <param name="arguments">Its arguments.</param>
    public CliProcess(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        // A shell without job control has what it runs in the background ignore Ctrl-C, and its children after it.
        var start = new ProcessStartInfo("setsid", ["env", "--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "pulumi.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += Add;
        process.ErrorDataReceived += Add;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    /// <summary>Presses Ctrl-C: the signal goes to the process and to all of its group, as a terminal sends it.</summary>
    public async Task InterruptAsync()
    {
        using var kill = Process.Start("kill", ["-INT", "--", $"-{process.Id}"]);
        await kill.WaitForExitAsync();
        kill.ExitCode.ShouldBe(0);
    }

    /// <summary>Waits until it ends.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(TimeSpan limit)
    {
        await process.WaitForExitAsync().WaitAsync(limit);
        return process.ExitCode;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Add(object sender, DataReceivedEventArgs line)
    {
        lock (output)
            output.AppendLine(line.Data);
    }
}
