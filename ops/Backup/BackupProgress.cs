using Spectre.Console;

namespace GitOrigin.Ops.Backup;

/// <summary>Shows on standard error what a backup does: on a terminal with a spinner, otherwise plain lines.</summary>
internal static class BackupProgress
{
    /// <summary>Runs something that reports lines.</summary>
    public static Task<T> RunAsync<T>(Func<IProgress<string>, Task<T>> action)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Capabilities.Interactive && !Console.IsErrorRedirected
            ? console.Status().StartAsync(
                "saving",
                status => action(new Lines(line =>
                {
                    console.MarkupLineInterpolated($"{line}");
                    status.Status = line.EscapeMarkup();
                })))
            : action(new Lines(Console.Error.WriteLine));
    }

    private sealed class Lines(Action<string> write) : IProgress<string>
    {
        private readonly Lock gate = new();

        public void Report(string value)
        {
            lock (gate)
            {
                write(value);
            }
        }
    }
}
