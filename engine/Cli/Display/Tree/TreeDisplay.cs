using System.Text;
using EmbeddedEngine.Cli.Display.Progress;
using EmbeddedEngine.Events;
using Spectre.Console;

namespace EmbeddedEngine.Cli.Display.Tree;

/// <summary>
/// The display for a terminal: a tree of resources that redraws itself while the update runs, and stays as a record of what
/// was changed when it has ended.
/// </summary>
internal sealed class TreeDisplay : IDisplay
{
    private static readonly TimeSpan FrameTime = TimeSpan.FromMilliseconds(100);

    private readonly IAnsiConsole console;
    private readonly TimeProvider time;
    private readonly UpdateProgress progress;
    private readonly TreeRenderer renderer;
    private readonly Lock gate = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Task drawing;

    /// <summary>Begins to draw.</summary>
    public TreeDisplay(IAnsiConsole console, TimeProvider time, bool showDiffs)
    {
        this.console = console;
        this.time = time;
        progress = new UpdateProgress(time);
        renderer = new TreeRenderer(progress, showDiffs, unicode: CanWrite("⠋└…", console.Profile.Encoding));
        drawing = console.Live(new Text(""))
            .AutoClear(true)
            .Overflow(VerticalOverflow.Crop)
            .StartAsync(DrawAsync);
    }

    /// <inheritdoc />
    public void Publish(EngineEvent @event)
    {
        lock (gate)
            progress.Apply(@event);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await drawing;
        ended.Dispose();
        lock (gate)
            console.Write(renderer.Final(console.Profile.Width));
    }

    private static bool CanWrite(string text, Encoding encoding) => encoding.GetString(encoding.GetBytes(text)) == text;

    private async Task DrawAsync(LiveDisplayContext context)
    {
        for (var frame = 0; !ended.IsCancellationRequested; frame++)
        {
            lock (gate)
                context.UpdateTarget(renderer.Running(console.Profile.Width, console.Profile.Height, frame));
            await Task.Delay(FrameTime, time, ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
