using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using EmbeddedEngine.Processes;
using EmbeddedEngine.Providers.Command.Execution;

namespace EmbeddedEngine.Providers.Command.Local;

/// <summary>Runs a command as a process of this machine. The only place here that starts processes.</summary>
internal static class LocalProcess
{
    /// <summary>A command that ended may leave children that hold its output open: they are listened to only this much longer.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Runs a command to the end of its process; on cancellation kills it with everything it started.</summary>
    /// <param name="interpreter">Program and arguments that the command's text is added to.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="launch">The command.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the command.</param>
    /// <exception cref="ProviderException">It cannot be started.</exception>
    public static async Task<CommandExit> RunAsync(
        ImmutableArray<string> interpreter, string folder, CommandLaunch launch, TimeProvider time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var process = Start(interpreter, folder, launch);
        using var reading = new CancellationTokenSource();
        var output = Task.WhenAll(
            launch.Stdout.ReadAsync(process.StandardOutput.BaseStream, reading.Token),
            launch.Stderr.ReadAsync(process.StandardError.BaseStream, reading.Token));
        var input = WriteInputAsync(process, launch.Stdin, reading.Token);
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        finally
        {
            await Task.WhenAny(output, Task.Delay(Grace, time, CancellationToken.None)).ConfigureAwait(false);
            await reading.CancelAsync().ConfigureAwait(false);
            Forget(output);
            Forget(input);
        }

        return ExitOf(process);
    }

    private static Process Start(ImmutableArray<string> interpreter, string folder, CommandLaunch launch)
    {
        var (program, arguments) = OwnSession.Of(interpreter[0], [.. interpreter.Skip(1), launch.Text]);
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
        };
        foreach (var (name, value) in launch.Environment)
        {
            start.Environment[name] = value;
        }

        try
        {
#pragma warning disable RS0030 // This type owns the starting of local commands.
            return Process.Start(start)!;
#pragma warning restore RS0030
        }
        catch (Win32Exception e)
        {
            throw new ProviderException($"'{interpreter[0]}' cannot be started in '{folder}': {e.Message}", e);
        }
    }

    private static async Task WriteInputAsync(Process process, string text, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cancellation).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The command ended, or closed its input, without reading all of it: its own affair, as in a shell's pipe.
        }
    }

    // .NET reports a process ended by signal N as exit code 128 + N, as shells do.
    private static CommandExit ExitOf(Process process) => new(process.ExitCode);

    // What is still being read or written belongs to a child that outlived its command; its end is nobody's concern.
    private static void Forget(Task task) => task.ContinueWith(
        finished => finished.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
